package org.traitdunion.kit.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.traitdunion.kit.problem.Refusal;

/** Lets a handler method run only for those whom its annotation names; a method that names nobody runs for nobody. */
final class AccessInterceptor implements HandlerInterceptor {
    private final ConcurrentMap<Method, Optional<Access>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            var access = known.computeIfAbsent(method.getMethod(), AccessInterceptor::declared)
                    .orElseThrow(Refusal::forbidden);
            access.check(StandingCheck.callerOf(request).orElseThrow(Refusal::unauthenticated));
        }
        return true;
    }

    static Optional<Access> declared(Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Requires.class))
                .map(Requires::value);
    }
}
