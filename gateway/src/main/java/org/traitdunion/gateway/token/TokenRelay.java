package org.traitdunion.gateway.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;
import org.traitdunion.gateway.token.SessionTokens.Answer;

/** Puts the bearer beside a request: the session's own, refreshed when needed, or the one that an API client sent. */
@Component
public class TokenRelay extends OncePerRequestFilter {

    /** The request attribute under which the routes find the token to relay. */
    private static final String BEARER = TokenRelay.class.getName();

    private static final String SESSION = BEARER + ".session";

    private final SessionTokens tokens;
    private final Problems problems;

    TokenRelay(SessionTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The token that goes on to the service; null for somebody who has not signed in. */
    public static @Nullable String bearer(HttpServletRequest request) {
        return request.getAttribute(BEARER) instanceof String token ? token : null;
    }

    /** The session whose token goes on; null for an API client, which has none, and for nobody. */
    public static @Nullable String session(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof String id ? id : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof JwtAuthenticationToken client) {
            request.setAttribute(BEARER, client.getToken().getTokenValue());
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TokensOfSession.ATTRIBUTE) instanceof Tokens known)) {
            chain.doFilter(request, response);
            return;
        }
        switch (tokens.of(session.getId(), known)) {
            case Answer.Usable(String token) -> {
                request.setAttribute(BEARER, token);
                request.setAttribute(SESSION, session.getId());
                chain.doFilter(request, response);
            }
            case Answer.Ended() -> {
                session.invalidate();
                SecurityContextHolder.clearContext();
                chain.doFilter(request, response);
            }
            case Answer.Away() when request.getRequestURI().equals("/api/session") -> chain.doFilter(request, response);
            case Answer.Away() -> {
                response.setHeader("Retry-After", "5");
                problems.write(Problem.UNAVAILABLE, "identity", request, response);
            }
        }
    }
}
