package org.traitdunion.faults.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.traitdunion.local.people.Session;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The network as people see it: whatever they ask goes through its gateway. */
public final class Gateway implements AutoCloseable {

    /** Nobody waits longer at a page; they try again. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Gateway(URI address) {
        this.address = address;
    }

    Answer send(Session session, Wish wish) {
        return send(session, wish.method(), wish.path(), wish.body(), wish.version());
    }

    private Answer send(Session session, String method, String path, @Nullable Object body, String version) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        (method.equals("GET") ? session.reading() : session.writing()).forEach(request::setHeader);
        if (!version.isEmpty()) {
            request.setHeader("If-Match", version);
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()));
        } catch (IOException lost) {
            return Answer.NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }

    /** Reads, once; null when there was no answer. */
    public @Nullable JsonNode read(Session session, String path) {
        Answer answer = send(session, "GET", path, null, "");
        return answer.good() ? answer.body() : null;
    }

    /**
     * Has something done before a history, when everything works.
     *
     * @throws IllegalStateException when it is not done within half a minute
     */
    public JsonNode must(Session session, String path, Object body, String version) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Answer answer = send(session, "PUT", path, body, version);
        while (!answer.good() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(250));
            answer = send(session, "PUT", path, body, version);
        }
        if (!answer.good()) {
            throw new IllegalStateException("PUT " + path + " answered " + answer);
        }
        return answer.body();
    }

    /** Whether the person has a session; null when there was no answer. */
    public @Nullable Boolean signedIn(Session session) {
        JsonNode answer = read(session, "/api/session");
        return answer == null ? null : answer.path("signedIn").asBoolean(false);
    }

    @Override
    public void close() {
        http.close();
    }
}
