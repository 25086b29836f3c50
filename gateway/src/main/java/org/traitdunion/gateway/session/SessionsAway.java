package org.traitdunion.gateway.session;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * While the store of shared sessions is away nobody can be known: that is said, and no session is taken for ended. However the
 * store fails, it serves no session; a message of the driver may name one, and is not logged.
 */
class SessionsAway extends OncePerRequestFilter implements Ordered {

    private static final Logger log = LoggerFactory.getLogger(SessionsAway.class);

    private final Problems problems;

    SessionsAway(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (MongoException away) {
            log.warn("The sessions cannot be reached: {} {}", away.getClass().getSimpleName(), away.getCode());
            response.setHeader("Retry-After", "5");
            problems.write(Problem.UNAVAILABLE, "sessions", request, response);
        }
    }
}
