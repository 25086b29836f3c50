package org.traitdunion.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a write whose answer its client would not take before it is carried out: Spring looks at what is accepted only when
 * there is something to answer, and “not acceptable” would be said of a change that has been made.
 */
final class AcceptedAnswers implements HandlerInterceptor {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> JSON =
            List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private final ContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method && !method.isVoid() && !READS.contains(request.getMethod())) {
            var types = accepted.resolveMediaTypes(new ServletWebRequest(request));
            if (JSON.stream().noneMatch(json -> types.stream().anyMatch(json::isCompatibleWith))) {
                throw new HttpMediaTypeNotAcceptableException(JSON);
            }
        }
        return true;
    }
}
