package org.traitdunion.gateway.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards what is refused before Spring Security's chains, by the filters of the limits above all. What passes gets its headers from them, and
 * Keycloak's pages keep their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class GuardedFromTheStart extends OncePerRequestFilter {

    private final SecurityHeaders headers;

    GuardedFromTheStart(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/auth/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.write(request, response);
        chain.doFilter(request, response);
    }
}
