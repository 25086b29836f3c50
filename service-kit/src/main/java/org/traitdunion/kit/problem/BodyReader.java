package org.traitdunion.kit.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bodies of requests. Jackson stops at the first value that is not of its type, before anything is validated; such a
 * body is gone through once more, so that one answer names everything that its sender has to change.
 */
final class BodyReader extends JacksonJsonHttpMessageConverter {
    private final Validator validator;

    BodyReader(JsonMapper json, Validator validator) {
        super(json);
        this.validator = validator;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var octets = message.getBody().readAllBytes();
        try {
            return super.read(type, new Kept(message.getHeaders(), octets), hints);
        } catch (HttpMessageNotReadableException unreadable) {
            if (UnreadableBody.fault("", unreadable) == null) {
                throw unreadable;
            }
            throw everythingWrong(type, octets, unreadable);
        }
    }

    private RuntimeException everythingWrong(
            ResolvableType type, byte[] octets, HttpMessageNotReadableException unreadable) {
        try {
            var body = getMapper().readTree(octets);
            var refusal = new BodyFaults(getMapper(), validator).in(body, getJavaType(type.getType(), null));
            return refusal.errors().isEmpty() ? unreadable : refusal;
        } catch (JacksonException malformed) {
            // Behind the value that was wrong, where nobody has looked before.
            return new HttpMessageNotReadableException("Malformed", malformed, unreadable.getHttpInputMessage());
        }
    }

    /** A message whose body was read off the network. */
    private static final class Kept implements HttpInputMessage {
        private final HttpHeaders headers;
        private final InputStream body;

        Kept(HttpHeaders headers, byte[] octets) {
            this.headers = headers;
            this.body = new ByteArrayInputStream(octets);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
