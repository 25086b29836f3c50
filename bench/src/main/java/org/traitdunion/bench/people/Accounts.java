package org.traitdunion.bench.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens accounts at Keycloak as its administration would, and gets tokens for them as an API client would: by the direct
 * grant of the client {@code demo-loader}, which exists in local networks only.
 */
public final class Accounts implements AutoCloseable {

    /** One password for all: these people live for one measurement. */
    public static final String PASSWORD = "papier-et-encre";

    /** How long the people's tokens serve, once they are lengthened: as long as a session of the realm may last. */
    public static final Duration TOKENS_LAST = Duration.ofHours(10);

    private static final Duration SERVICE_TOKEN_LIFE = Duration.ofMinutes(2);

    private final URI keycloak;
    private final String membersClientSecret;
    private final String demoLoaderSecret;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String serviceToken = "";
    private Instant serviceTokenUntil = Instant.EPOCH;

    public Accounts(URI keycloak, String membersClientSecret, String demoLoaderSecret) {
        this.keycloak = keycloak;
        this.membersClientSecret = membersClientSecret;
        this.demoLoaderSecret = demoLoaderSecret;
    }

    public Account open(int number) {
        String username = String.format(Locale.ROOT, "bench-%05d", number);
        HttpResponse<String> created = send(HttpRequest.newBuilder(
                        URI.create(keycloak + "/admin/realms/traitdunion/users"))
                .header("Authorization", "Bearer " + serviceToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(account(username, number)))));
        if (created.statusCode() != 201) {
            throw new CannotMeasure("Keycloak opened no account: " + created.statusCode() + " " + created.body());
        }
        String location = created.headers().firstValue("Location").orElseThrow();
        return new Account(location.substring(location.lastIndexOf('/') + 1), username);
    }

    private static Map<String, Object> account(String username, int number) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "emailVerified",
                true,
                "firstName",
                "Personne",
                "lastName",
                "Numéro " + number,
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }

    /**
     * Lets the tokens of {@code demo-loader} and of the gateway's sessions last for {@link #TOKENS_LAST} in this realm. Those of
     * thousands can be fetched before the first expire; and Keycloak does not renew those of all the sessions at once, each four
     * minutes, in the midst of whatever is measured then.
     */
    public void lengthenTokens(String administratorPassword) {
        String token = grant(
                "master",
                "grant_type=password&client_id=admin-cli&username=admin&password=" + encode(administratorPassword));
        Stream.of("demo-loader", "gateway").forEach(client -> lengthenTokens(client, token));
    }

    private void lengthenTokens(String name, String token) {
        String clients = keycloak + "/admin/realms/traitdunion/clients";
        HttpResponse<String> found = send(HttpRequest.newBuilder(URI.create(clients + "?clientId=" + name))
                .header("Authorization", "Bearer " + token));
        var client = (ObjectNode) JsonMapper.shared().readTree(found.body()).path(0);
        client.withObject("attributes").put("access.token.lifespan", Long.toString(TOKENS_LAST.toSeconds()));
        HttpResponse<String> changed = send(HttpRequest.newBuilder(
                        URI.create(clients + "/" + client.path("id").asString()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString())));
        if (changed.statusCode() != 204) {
            throw new CannotMeasure("Keycloak changed no client: " + changed.statusCode() + " " + changed.body());
        }
    }

    /** An access token of that account. */
    public String token(Account account) {
        return token(account.username(), PASSWORD);
    }

    public String token(String username, String password) {
        return grant(
                "traitdunion",
                "grant_type=password&client_id=demo-loader&client_secret=" + demoLoaderSecret + "&username="
                        + encode(username) + "&password=" + encode(password));
    }

    private synchronized String serviceToken() {
        if (Instant.now().isAfter(serviceTokenUntil)) {
            serviceToken = grant(
                    "traitdunion",
                    "grant_type=client_credentials&client_id=members-service&client_secret=" + membersClientSecret);
            serviceTokenUntil = Instant.now().plus(SERVICE_TOKEN_LIFE);
        }
        return serviceToken;
    }

    private String grant(String realm, String form) {
        HttpResponse<String> granted = send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (granted.statusCode() != 200) {
            throw new CannotMeasure("Keycloak granted no token: " + granted.statusCode() + " " + granted.body());
        }
        return JsonMapper.shared().readTree(granted.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
