package org.traitdunion.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;
import org.traitdunion.gateway.session.Sessions;

/**
 * OpenID Connect Back-Channel Logout: Keycloak says which of its sessions has ended, and so end the ones that hang on it
 * here. Spring Security's own waits for Keycloak's keys as long as it likes, and remembers each sign-in.
 */
final class EndedAtKeycloak extends OncePerRequestFilter {

    private static final RequestMatcher TOLD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logout/connect/back-channel/keycloak");

    private final LogoutTokens tokens;
    private final Sessions sessions;
    private final Problems problems;

    EndedAtKeycloak(LogoutTokens tokens, Sessions sessions, Problems problems) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TOLD.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Jwt ended = tokens.read(Objects.requireNonNullElse(request.getParameter("logout_token"), ""));
            sessions.endAll(ended.getClaimAsString("sid"), ended.getSubject());
        } catch (BadJwtException forged) {
            problems.write(Problem.INVALID_REQUEST, request, response);
        } catch (JwtException unchecked) {
            response.setHeader("Retry-After", "5");
            problems.write(Problem.UNAVAILABLE, "signing-in", request, response);
        }
    }
}
