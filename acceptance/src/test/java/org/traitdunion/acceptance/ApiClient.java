package org.traitdunion.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.traitdunion.local.people.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that uses the network in somebody's name, with tokens where a browser has a session. It gets them by the direct
 * grant of the client {@code demo-loader}, which exists in local networks only.
 */
record ApiClient(URI home, String secret, String accessToken, String refreshToken) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static ApiClient of(RunningNetwork network, String username) {
        String secret = network.parts().demoLoaderSecret();
        return new ApiClient(network.address(), secret, "", "")
                .granted(Map.of("grant_type", "password", "username", username, "password", Accounts.PASSWORD));
    }

    /** The same with new tokens, which it got for its refresh token. */
    ApiClient refreshed() {
        return granted(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private ApiClient granted(Map<String, String> grant) {
        String form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "client_id=demo-loader&client_secret=" + secret + "&", ""));
        JsonNode tokens = send(request("/auth/realms/traitdunion/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .is(200)
                .json();
        return new ApiClient(
                home,
                secret,
                tokens.path("access_token").asString(),
                tokens.path("refresh_token").asString());
    }

    Answer get(String path) {
        return send(inItsName(path).GET());
    }

    Answer put(String path, Object body) {
        return send(inItsName(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private HttpRequest.Builder inItsName(String path) {
        return request(path).header("Authorization", "Bearer " + accessToken);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
    }

    private static Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String name = request.method() + " " + request.uri().getPath();
            return new Answer(name, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
