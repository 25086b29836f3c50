package org.traitdunion.kit.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Links a page to the next one, relative to the service's address (RFC 8288). */
@ControllerAdvice
class NextLink implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page && page.next() != null) {
            var address = request.getURI();
            // Raw in, raw out: whatever else was asked stays as it came, also what a strict reader of queries would
            // refuse.
            var next = UriComponentsBuilder.newInstance()
                    .path(address.getRawPath())
                    .query(address.getRawQuery())
                    .replaceQueryParam(beginning(returned), page.next())
                    .build()
                    .toUriString();
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return body;
    }

    /** The parameter that says where a page begins: a cursor, or in a list whose rows are numbered, the last one seen. */
    private static String beginning(MethodParameter returned) {
        var parameters = returned.getExecutable().getParameterTypes();
        return Arrays.asList(parameters).contains(PageRequest.class) ? "cursor" : "after";
    }
}
