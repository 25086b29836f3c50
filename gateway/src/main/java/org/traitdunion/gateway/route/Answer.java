package org.traitdunion.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.token.TokenRelay;

/** A service's answer on its way back: the events of a stream one by one, all else as fast as it is taken. */
record Answer(int status, HttpHeaders headers, InputStream body, OpenStreams streams) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(status);
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (body) {
            response.setStatus(status);
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            if (isStream(headers.getFirst(HttpHeaders.CONTENT_TYPE))) {
                streams.passOn(body, TokenRelay.session(request), response);
            } else {
                body.transferTo(response.getOutputStream());
            }
        }
        return null;
    }

    /** Whether events come one by one, for as long as they come. */
    static boolean isStream(ClassicHttpResponse received) {
        Header type = received.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return received.getEntity() != null && type != null && isStream(type.getValue());
    }

    private static boolean isStream(@Nullable String type) {
        return type != null && type.startsWith("text/event-stream");
    }
}
