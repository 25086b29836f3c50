package org.traitdunion.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * What a controller answers is {@code application/json}, as the documents say, also for readers who name a relative of it: an
 * {@code application/problem+json} is a problem, and a success never looks like one.
 */
@ControllerAdvice(annotations = RestController.class)
class PlainJson implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType chosen,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (chosen.getSubtype().endsWith("+json") && isSuccess(response)) {
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        }
        return body;
    }

    private static boolean isSuccess(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse servlet
                && HttpStatusCode.valueOf(servlet.getServletResponse().getStatus())
                        .is2xxSuccessful();
    }
}
