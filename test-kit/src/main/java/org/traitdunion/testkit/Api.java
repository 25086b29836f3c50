package org.traitdunion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the running service, as the gateway does. A value: each step is a copy. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<String> base;
    private final Map<String, String> headers;

    /** Speaks to the service at this address. */
    public Api(Supplier<String> base) {
        this(base, Map.of());
    }

    /** Speaks to the management port of the service with this environment. */
    public static Api management(Environment environment) {
        return new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.management.port"));
    }

    private Api(Supplier<String> base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** With this access token. */
    public Api as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With this header. */
    public Api header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Puts a body as JSON; null for none. */
    public Answer put(String path, @Nullable Object body) {
        return json("PUT", path, body);
    }

    /** Posts a body as JSON; null for none. */
    public Answer post(String path, @Nullable Object body) {
        return json("POST", path, body);
    }

    /** Sends these octets as they are. */
    public Answer send(String method, String path, byte[] body, @Nullable String contentType) {
        return send(method, path, BodyPublishers.ofByteArray(body), contentType);
    }

    private Answer json(String method, String path, @Nullable Object body) {
        return body == null
                ? send(method, path, BodyPublishers.noBody(), null)
                : send(method, path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), "application/json");
    }

    /** Sends a body in chunks, without telling its length, when the publisher does not know it. */
    public Answer send(String method, String path, BodyPublisher body, @Nullable String contentType) {
        var request = HttpRequest.newBuilder(URI.create(base.get() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(method + " " + path, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks for this target as it is, though no client library would take it for an address. */
    public Answer raw(String method, String target) {
        return RawRequest.send(URI.create(base.get()), method, target, headers);
    }

    /** Where the service is. */
    public String base() {
        return base.get();
    }
}
