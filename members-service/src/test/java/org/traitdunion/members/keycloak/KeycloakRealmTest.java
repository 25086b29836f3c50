package org.traitdunion.members.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.keycloak.Realm.RealmUnavailable;

/** The admin client against the few addresses of Keycloak that it uses, for one account named {@code awa}. */
class KeycloakRealmTest {

    private static final String ACCOUNT = "/auth/admin/realms/traitdunion/users/awa/role-mappings/realm";
    private static final Set<String> ALL = Set.of("member", "organiser", "moderator", "admin", "default-roles");
    private static final Pattern ROLE_NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");

    private static final String SECRET = "s+e/c=r%t é";

    private final Set<String> granted = new TreeSet<>(Set.of("default-roles"));
    private HttpServer server;
    private KeycloakRealm realm;
    private int everythingAnswers;
    private boolean realmExists = true;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        realm = new KeycloakRealm(
                new KeycloakSettings("http://127.0.0.1:" + server.getAddress().getPort() + "/auth", SECRET));
    }

    @AfterEach
    void stop() {
        realm.destroy();
        server.stop(0);
    }

    @Test
    void grants_what_is_missing_and_revokes_what_is_too_much_and_leaves_the_rest() {
        granted.add("admin");
        granted.add("moderator");

        realm.setRoles("awa", Set.of("member", "organiser"));
        assertThat(granted).containsExactly("admin", "default-roles", "member", "organiser");

        realm.setRoles("awa", Set.of("member", "organiser"));
        assertThat(granted).containsExactly("admin", "default-roles", "member", "organiser");

        realm.setRoles("awa", Set.of());
        assertThat(granted).containsExactly("admin", "default-roles");
    }

    @Test
    void an_account_that_is_gone_has_no_roles() {
        realm.setRoles("nobody", Set.of("member"));

        assertThat(granted).containsExactly("default-roles");
    }

    @Test
    void says_when_keycloak_is_away() {
        server.stop(0);

        assertThatThrownBy(() -> realm.setRoles("awa", Set.of("member"))).isInstanceOf(RealmUnavailable.class);
    }

    @Test
    void says_when_keycloak_is_not_ready_or_lets_nobody_in() {
        for (int status : new int[] {401, 403, 500, 503}) {
            everythingAnswers = status;
            assertThatThrownBy(() -> realm.setRoles("awa", Set.of("member")))
                    .as("status %d", status)
                    .isInstanceOf(RealmUnavailable.class);
        }
    }

    @Test
    void a_realm_that_is_missing_is_no_account_that_is_gone() {
        realmExists = false;

        assertThatThrownBy(() -> realm.setRoles("awa", Set.of("member"))).isInstanceOf(RealmUnavailable.class);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        if (everythingAnswers != 0) {
            send(exchange, everythingAnswers, "{}");
        } else if (!realmExists) {
            send(exchange, 404, "{\"error\":\"Realm does not exist\"}");
        } else if (path.equals("/auth/realms/traitdunion/protocol/openid-connect/token")) {
            send(
                    exchange,
                    isOurs(exchange) ? 200 : 401,
                    "{\"access_token\":\"t\",\"expires_in\":60,\"token_type\":\"Bearer\"}");
        } else if (path.equals(ACCOUNT) && exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, roles(granted));
        } else if (path.equals(ACCOUNT + "/available")) {
            send(
                    exchange,
                    200,
                    roles(ALL.stream().filter(role -> !granted.contains(role)).collect(Collectors.toSet())));
        } else if (path.equals(ACCOUNT)) {
            var named =
                    ROLE_NAME.matcher(body).results().map(role -> role.group(1)).toList();
            var changed = exchange.getRequestMethod().equals("POST") ? granted.addAll(named) : granted.removeAll(named);
            send(exchange, changed ? 204 : 400, "");
        } else {
            send(exchange, 404, "{\"error\":\"User not found\"}");
        }
    }

    /** As Keycloak reads them: form-encoded within Basic (RFC 6749, 2.3.1). */
    private static boolean isOurs(HttpExchange exchange) {
        var basic = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
        var parts = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2);
        return URLDecoder.decode(parts[0], StandardCharsets.UTF_8).equals("members-service")
                && URLDecoder.decode(parts[1], StandardCharsets.UTF_8).equals(SECRET);
    }

    private static String roles(Set<String> names) {
        return names.stream()
                .map(name -> "{\"id\":\"id-%s\",\"name\":\"%s\",\"unknown\":true}".formatted(name, name))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
