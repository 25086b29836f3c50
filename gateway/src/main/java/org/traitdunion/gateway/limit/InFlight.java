package org.traitdunion.gateway.limit;

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
 * Gives each request for a service its turn. Its place is behind {@link BodyLimit}: whoever takes time to send a request takes
 * nobody's turn.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class InFlight extends OncePerRequestFilter {

    private final Turns turns;

    InFlight(Turns turns) {
        this.turns = turns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Turns.concern(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!turns.take(path)) {
            turns.refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.giveBack(path);
        }
    }
}
