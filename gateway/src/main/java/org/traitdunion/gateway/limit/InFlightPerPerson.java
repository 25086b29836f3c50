package org.traitdunion.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many of the {@link Turns} one person may have: whoever asks for much that takes long, or reads it slowly, is refused what
 * comes on top of their own, and leaves most turns to the others. They are more than a browser with a few open pages needs, and
 * some are left for the other services when one has fallen silent. Each gateway counts for itself.
 */
@Component
public class InFlightPerPerson extends OncePerRequestFilter {

    /** Of those whose requests are worked on, and of nobody else for long: whoever has a turn holds the value. */
    private final LoadingCache<String, Shares> people;

    private final Problems problems;

    InFlightPerPerson(GatewaySettings settings, Problems problems) {
        this.people =
                Caffeine.newBuilder().weakValues().build(person -> new Shares(settings.requestsInFlightPerPerson()));
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Turns.concern(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String person = Person.whoAsks();
        if (person == null) {
            chain.doFilter(request, response); // no service is asked for a stranger
            return;
        }
        Shares own = people.get(person);
        String path = request.getRequestURI();
        if (!own.take(path)) {
            response.setHeader("Retry-After", "1");
            problems.write(Problem.TOO_MANY_REQUESTS, "at-once", request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            own.giveBack(path);
        }
    }
}
