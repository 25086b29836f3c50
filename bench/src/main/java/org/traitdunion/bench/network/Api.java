package org.traitdunion.bench.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single requests, to prepare a load or to see what became of it. */
public final class Api implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public JsonNode get(URI server, String path, Map<String, String> headers) {
        return good(send(server, path, headers, HttpRequest.newBuilder().GET()), path);
    }

    public JsonNode put(URI server, String path, Map<String, String> headers, Object body) {
        String json = JsonMapper.shared().writeValueAsString(body);
        return good(
                send(
                        server,
                        path,
                        headers,
                        HttpRequest.newBuilder()
                                .setHeader("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(json))),
                path);
    }

    public static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(
            URI server, String path, Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return http.send(
                    request.uri(server.resolve(path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
    }

    private static JsonNode good(HttpResponse<String> answer, String path) {
        if (answer.statusCode() != 200) {
            throw new CannotMeasure(
                    answer.request().method() + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
