package org.traitdunion.kit.web;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.traitdunion.kit.problem.Refusal;

/** JSON is UTF-8 (RFC 8259): a body that says it is anything else is not guessed at. */
@ControllerAdvice
class Utf8Only extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var said = message.getHeaders().getContentType();
        if (said != null && said.getCharset() != null && !said.getCharset().equals(StandardCharsets.UTF_8)) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
        return message;
    }
}
