package org.traitdunion.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.GatewaySettings;

/**
 * Carries one request to a service and its answer back, over the JDK's client. The time-out bounds the wait for the
 * beginning of an answer, and for its end unless it is a stream of events, which lasts as long as both sides want.
 */
@Component
class Relay implements ProxyExchange {

    private final HttpClient client;
    private final Headers headers;
    private final OpenStreams streams;
    private final Duration timeout;

    Relay(HttpClient client, Headers headers, OpenStreams streams, GatewaySettings settings) {
        this.client = client;
        this.headers = headers;
        this.streams = streams;
        this.timeout = settings.timeout();
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpServletRequest incoming = request.getServerRequest().servletRequest();
        try {
            HttpRequest.Builder outgoing = HttpRequest.newBuilder(target(request, incoming))
                    .timeout(timeout)
                    .method(incoming.getMethod(), body(incoming));
            headers.copy(incoming, outgoing);
            HttpResponse<InputStream> answer = send(outgoing.build());
            return new Answer(answer, headers.answered(answer.headers(), incoming), timeout, streams);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("The gateway is stopping", stopping));
        }
    }

    /**
     * Whatever a service goes on doing after it has answered a HEAD is not to be seen on the connection, and the next
     * request would wait for it: such a connection serves once.
     */
    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        if (!request.method().equals("HEAD")) {
            return client.send(request, BodyHandlers.ofInputStream());
        }
        HttpClient once = Routes.httpClient();
        try {
            return once.send(request, BodyHandlers.replacing(InputStream.nullInputStream()));
        } finally {
            once.shutdownNow();
        }
    }

    /** The service's host with path and query exactly as they were sent. */
    private static URI target(Request request, HttpServletRequest incoming) {
        URI service = java.util.Objects.requireNonNull(request.getUri());
        String query = incoming.getQueryString();
        return URI.create(service.getScheme() + "://" + service.getAuthority() + incoming.getRequestURI()
                + (query == null ? "" : "?" + query));
    }

    /** The body in memory: the limit has been kept before, and a slow sender now holds nobody but itself. */
    private static HttpRequest.BodyPublisher body(HttpServletRequest incoming) throws IOException {
        byte[] bytes = incoming.getInputStream().readAllBytes();
        return bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    }
}
