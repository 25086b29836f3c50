package org.traitdunion.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.GatewaySettings;

/**
 * Carries one request to a service and its answer back. An ordinary answer is here as a whole before anybody is told its
 * status, so that one which breaks off is a problem as any other. The time-out bounds the wait for it, but not a stream of
 * events once it has begun, which lasts as long as both sides want.
 */
@Component
class Relay implements ProxyExchange {

    /** Of a larger answer no more is held: with what members write, a few would take all the memory. */
    private static final int HELD = 32 * 1024;

    private final CloseableHttpClient client;
    private final Deadlines deadlines;
    private final Headers headers;
    private final OpenStreams streams;
    private final Duration timeout;

    Relay(
            CloseableHttpClient client,
            Deadlines deadlines,
            Headers headers,
            OpenStreams streams,
            GatewaySettings settings) {
        this.client = client;
        this.deadlines = deadlines;
        this.headers = headers;
        this.streams = streams;
        this.timeout = settings.timeout();
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpServletRequest incoming = request.getServerRequest().servletRequest();
        byte[] body = body(incoming);
        try {
            HttpUriRequestBase outgoing = new HttpUriRequestBase(incoming.getMethod(), target(request, incoming));
            headers.copy(incoming, outgoing);
            if (body.length > 0
                    && !incoming.getMethod().equals("OPTIONS")) { // nobody reads one, and the client checks it
                outgoing.setEntity(new ByteArrayEntity(body, null));
            }
            return answer(outgoing, incoming);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for an answer, or for the beginning of a large one or of a stream; whoever takes longer is given up. */
    private Answer answer(HttpUriRequestBase outgoing, HttpServletRequest incoming) throws IOException {
        Future<?> deadline = deadlines.in(timeout, outgoing::cancel);
        try {
            ClassicHttpResponse received = client.executeOpen(null, outgoing, null);
            InputStream body = Answer.isStream(received) ? streamed(received, outgoing) : held(received, outgoing);
            return new Answer(received.getCode(), headers.answered(received, incoming), body, streams);
        } catch (IOException | IllegalStateException failed) {
            if (outgoing.isCancelled()) {
                throw new IOException("No answer within " + timeout, failed);
            }
            throw failed;
        } finally {
            deadline.cancel(false);
        }
    }

    /** All of an answer; of a large one the beginning, and the rest as it is read. */
    private InputStream held(ClassicHttpResponse received, HttpUriRequestBase outgoing) throws IOException {
        if (received.getEntity() == null) {
            return InputStream.nullInputStream();
        }
        InputStream rest = streamed(received, outgoing);
        byte[] beginning = rest.readNBytes(HELD);
        InputStream held = new ByteArrayInputStream(beginning);
        return beginning.length < HELD
                ? held
                : new SequenceInputStream(held, new LargeAnswer(rest, outgoing, deadlines, timeout));
    }

    /** Whoever closes it before its end breaks it off: the client's own way would be to read on. */
    private static InputStream streamed(ClassicHttpResponse received, HttpUriRequestBase outgoing) throws IOException {
        return new FilterInputStream(received.getEntity().getContent()) {
            @Override
            public void close() {
                outgoing.cancel();
            }
        };
    }

    /** The service's host with path and query exactly as they were sent. */
    private static URI target(Request request, HttpServletRequest incoming) {
        URI service = Objects.requireNonNull(request.getUri());
        String query = incoming.getQueryString();
        return URI.create(service.getScheme() + "://" + service.getAuthority() + incoming.getRequestURI()
                + (query == null ? "" : "?" + query));
    }

    /** The body in memory: the limit has been kept before, and a slow sender now holds nobody but itself. */
    private static byte[] body(HttpServletRequest incoming) {
        try {
            return incoming.getInputStream().readAllBytes();
        } catch (IOException notRead) { // nothing that the service has failed in
            throw new IllegalStateException("A body came here before it was read", notRead);
        }
    }
}
