package org.traitdunion.kit.version;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.traitdunion.kit.problem.Refusal;

/**
 * Refuses a version with a request that is not based on any: no entity tag can match (RFC 9110, section 13.1.1), and to carry
 * it out would tell the client that nothing had changed.
 */
public final class VersionlessWrites implements HandlerInterceptor {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var lines = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (!lines.isEmpty()
                && !READS.contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && !takesVersion(method)
                && IfMatch.parse(lines) instanceof IfMatch.Tags) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "versionless");
        }
        return true;
    }

    private static boolean takesVersion(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(IfMatch.class::equals);
    }
}
