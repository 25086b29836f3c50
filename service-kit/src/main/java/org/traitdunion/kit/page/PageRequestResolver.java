package org.traitdunion.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.traitdunion.kit.problem.Refusal;

/** Hands {@link PageRequest} to handler methods that ask for it. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {
    private final Cursors cursors;

    PageRequestResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new PageRequest(cursors, list(servletRequest), given(servletRequest, "cursor"), limit(servletRequest));
    }

    /** What was given under that name; several values are joined to one that no list takes. */
    private static @Nullable String given(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }

    private static int limit(HttpServletRequest request) {
        var limit = given(request, "limit");
        if (limit == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= PageRequest.GREATEST_LIMIT) {
                return number;
            }
        }
        throw Refusal.parameter("limit", "error.limit");
    }

    /** A list is its path and everything that chooses from it. */
    private static String list(HttpServletRequest request) {
        var choice = new TreeMap<>(request.getParameterMap());
        choice.remove("cursor");
        choice.remove("limit");
        var list = new StringBuilder(request.getRequestURI());
        choice.forEach(
                (name, values) -> list.append('\n').append(name).append('=').append(String.join("\t", values)));
        return list.toString();
    }
}
