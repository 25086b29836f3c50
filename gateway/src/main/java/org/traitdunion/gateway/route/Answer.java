package org.traitdunion.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.token.TokenRelay;

/** A service's answer on its way back: the events of a stream one by one, all else in one piece. */
record Answer(HttpResponse<InputStream> received, HttpHeaders headers, Duration timeout, OpenStreams streams)
        implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(received.statusCode());
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(received.statusCode());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try (InputStream body = received.body()) {
            if (isStream()) {
                streams.passOn(body, TokenRelay.session(request), response);
            } else {
                bounded(body, response.getOutputStream());
            }
        }
        return null;
    }

    private boolean isStream() {
        return received.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
    }

    /** A service that stops in the middle of its answer is given up: closing the body wakes the reader. */
    private void bounded(InputStream body, OutputStream out) throws IOException {
        CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        CompletableFuture<?> guard =
                end.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> closed(body));
        try {
            body.transferTo(out);
        } finally {
            end.complete(null);
            guard.cancel(false);
        }
    }

    private static @Nullable Void closed(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyClosed) {
            // It is what was wanted.
        }
        return null;
    }
}
