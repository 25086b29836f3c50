package org.traitdunion.bench.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountsTest {

    /** What Keycloak was told, by path. */
    private final Map<String, JsonNode> put = new ConcurrentHashMap<>();

    @Test
    void noTokenIsRenewedWhileItIsMeasuredOfApiClientsOrOfSessions() throws IOException {
        var keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        var address = URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort());
        try (var accounts = new Accounts(address, "", "")) {
            accounts.lengthenTokens("secret");
        } finally {
            keycloak.stop(0);
        }

        assertThat(put).containsOnlyKeys("/admin/realms/traitdunion/clients/1", "/admin/realms/traitdunion/clients/2");
        assertThat(put.values()).allSatisfy(client -> {
            assertThat(client.path("attributes").path("access.token.lifespan").asString())
                    .isEqualTo("36000");
            assertThat(client.path("attributes").path("kept").asString()).isEqualTo("yes");
        });
        assertThat(put.values().stream().map(client -> client.path("clientId").asString()))
                .containsExactlyInAnyOrder("demo-loader", "gateway");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        if (exchange.getRequestMethod().equals("PUT")) {
            put.put(asked, JsonMapper.shared().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] answer = words(asked).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static String words(String asked) {
        if (asked.endsWith("/token")) {
            return "{\"access_token\":\"t\"}";
        }
        String name = asked.replaceFirst(".*clientId=", "");
        String id = name.equals("gateway") ? "2" : "1";
        return String.format(
                Locale.ROOT, "[{\"id\":\"%s\",\"clientId\":\"%s\",\"attributes\":{\"kept\":\"yes\"}}]", id, name);
    }
}
