package org.traitdunion.local.demo;

import java.io.IOException;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network's public API, used in the name of one demo person or another with a bearer token. */
final class DemoApi implements AutoCloseable {

    /** Answers that another try may better: the person's admission has not reached that service, or it has too much to do. */
    private static final Set<Integer> PASSING = Set.of(403, 404, 429, 502, 503, 504);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    private final String publicUrl;
    private final String clientSecret;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    DemoApi(String publicUrl, String clientSecret) {
        this.publicUrl = publicUrl;
        this.clientSecret = clientSecret;
    }

    JsonNode get(String username, String path) {
        return answer(username, "GET", path, Map.of(), Set.of());
    }

    JsonNode put(String username, String path, Object body, String... headers) {
        return answer(username, "PUT", path, body, Set.of(), headers);
    }

    /** Puts what may be there already, and then is refused with 409. */
    void putOnce(String username, String path, Object body) {
        answer(username, "PUT", path, body, Set.of(409));
    }

    private JsonNode answer(
            String username, String method, String path, Object body, Set<Integer> fine, String... headers) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var request = HttpRequest.newBuilder(URI.create(publicUrl + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token(username, deadline))
                    .header("Accept-Language", "fr");
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (method.equals("PUT")) {
                request.header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json.writeValueAsString(body)));
            }
            var response = send(request.build());
            int status = response.statusCode();
            if (status < 300 || fine.contains(status)) {
                return response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
            }
            waitOrGiveUp(method + " " + path, response, deadline);
        }
    }

    private String token(String username, Instant deadline) {
        Token known = tokens.get(username);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.value();
        }
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "demo-loader",
                        "client_secret",
                        clientSecret,
                        "scope",
                        "openid",
                        "username",
                        username,
                        "password",
                        DemoPerson.PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create(publicUrl + "/auth/realms/traitdunion/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        while (true) {
            var response = send(request);
            if (response.statusCode() == 200) {
                String value =
                        json.readTree(response.body()).get("access_token").asString();
                tokens.put(username, new Token(value, Instant.now().plus(TOKEN_LIFE)));
                return value;
            }
            waitOrGiveUp("signing in " + username, response, deadline);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new DemoFailed(request.method() + " " + request.uri().getPath() + " had no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("it was interrupted", stopped);
        }
    }

    private static void waitOrGiveUp(String what, HttpResponse<String> response, Instant deadline) {
        if (!PASSING.contains(response.statusCode()) || Instant.now().isAfter(deadline)) {
            throw new DemoFailed(what + " answered " + response.statusCode() + " " + response.body(), null);
        }
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
        try {
            Thread.sleep(seconds > 0 ? Duration.ofSeconds(seconds) : Duration.ofMillis(300));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("it was interrupted", stopped);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
