package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As much of a browser as a sign-in needs: it keeps cookies, and follows where the test lets it. */
final class Browser {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String gateway;

    Browser(int port) {
        this.gateway = "http://localhost:" + port;
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    /** All of them, as a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A write with the token that the page repeats. */
    HttpResponse<String> write(String method, String path, String body) {
        String token = cookies.getOrDefault("XSRF-TOKEN", "");
        return send(method, path, body, "X-XSRF-TOKEN", token, "Content-Type", "application/json");
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        try {
            return kept(client.send(request(method, path, body, headers), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<InputStream> open(String path) {
        try {
            return client.send(request("GET", path, null), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest request(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request.build();
    }

    private <T> HttpResponse<T> kept(HttpResponse<T> answer) {
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** Begins a sign-in; what the gateway asks of Keycloak. */
    Map<String, String> begin(String to) {
        HttpResponse<String> answer = get("/login?to=" + to);
        URI keycloak = URI.create(answer.headers().firstValue("location").orElseThrow());
        return StandInNetwork.form(keycloak.getRawQuery());
    }

    /** Ends it: Keycloak sends the browser back with a code; where the gateway then sends it. */
    String end(StandInNetwork network, Map<String, String> asked, String person) {
        HttpResponse<String> answer = get("/login/oauth2/code/keycloak?code=" + network.signIn(asked, person)
                + "&state="
                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), java.nio.charset.StandardCharsets.UTF_8));
        return answer.headers().firstValue("location").orElse("no location, status " + answer.statusCode());
    }

    Browser signedIn(StandInNetwork network, String person) {
        String sentTo = end(network, begin("/"), person);
        assertThat(get("/api/session").body())
                .as("signed in, sent to %s", sentTo)
                .contains("\"signedIn\":true");
        return this;
    }
}
