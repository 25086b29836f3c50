package org.traitdunion.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many requests for the services are worked on at once. What comes on top is told at once to come back, before it
 * costs anything, so that those who are being served wait no longer than they would without the crowd.
 *
 * <p>Its place is behind {@link BodyLimit}: whoever takes time to send a request takes nobody's turn. A stream of events
 * lasts as long as its page is open, and is not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class InFlight extends OncePerRequestFilter {

    private static final String STREAM = "/api/notifications/stream";

    private final Semaphore turns;
    private final Problems problems;
    private final Counter shed;

    InFlight(GatewaySettings settings, Problems problems, MeterRegistry meters) {
        this.turns = new Semaphore(settings.requestsInFlight());
        this.problems = problems;
        this.shed = meters.counter("requests.shed");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") || path.equals(STREAM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turns.tryAcquire()) {
            shed.increment();
            response.setHeader("Retry-After", "1");
            problems.write(Problem.UNAVAILABLE, "crowded", request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }
}
