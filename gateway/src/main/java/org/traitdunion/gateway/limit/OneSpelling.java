package org.traitdunion.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * A path has one spelling here. One that escapes what needs no escape ({@code %61uth} for {@code auth}; RFC 3986, 2.3 and
 * 6.2.2.2) means the same to the routes and something else to whoever compares it as it was sent: limits and turns would be
 * passed by. No browser writes one, and it is refused before anybody acts on it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class OneSpelling extends OncePerRequestFilter {

    /** Escapes of letters, digits and {@code - . _ ~}. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    OneSpelling(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            problems.write(Problem.INVALID_REQUEST, "needless-escape", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
