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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.GatewaySettings;

/**
 * Carries one request to a service and its answer back, over the JDK's client. The time-out bounds the wait for an
 * answer, but not a stream of events once it has begun, which lasts as long as both sides want.
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
            HttpRequest.Builder outgoing =
                    HttpRequest.newBuilder(target(request, incoming)).method(incoming.getMethod(), body(incoming));
            headers.copy(incoming, outgoing);
            HttpResponse<InputStream> answer = answer(outgoing.build());
            return new Answer(
                    answer.statusCode(), headers.answered(answer.headers(), incoming), answer.body(), streams);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Whatever a service goes on doing after it has answered a HEAD is not to be seen on the connection, and the next
     * request would wait for it: such a connection serves once.
     */
    private HttpResponse<InputStream> answer(HttpRequest outgoing) throws IOException {
        if (!outgoing.method().equals("HEAD")) {
            return answer(client, outgoing, Answer.handler());
        }
        HttpClient once = Routes.httpClient();
        try {
            return answer(once, outgoing, BodyHandlers.replacing(InputStream.nullInputStream()));
        } finally {
            once.shutdownNow();
        }
    }

    /** Waits for all of an answer, or for the beginning of a stream; whoever takes longer is given up. */
    private HttpResponse<InputStream> answer(HttpClient by, HttpRequest outgoing, BodyHandler<InputStream> body)
            throws IOException {
        CompletableFuture<HttpResponse<InputStream>> exchange = by.sendAsync(outgoing, body);
        try {
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw new IOException("No answer within " + timeout, late);
        } catch (InterruptedException stopping) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("The gateway is stopping", stopping);
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
