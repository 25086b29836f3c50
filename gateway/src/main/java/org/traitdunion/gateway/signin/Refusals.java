package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/** How the chains say no: always as a problem that tells what to do. */
@Component
class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        problems.write(Problem.UNAUTHENTICATED, request, response);
    }

    void bearer(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            problems.write(Problem.UNAVAILABLE, "signing-in", request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.write(Problem.UNAUTHENTICATED, "bearer", request, response);
        }
    }

    /** Without a session the lack of a token is not the point: signing in is. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = caller == null || caller instanceof AnonymousAuthenticationToken;
        if (reason instanceof CsrfException && nobody && request.getRequestURI().startsWith("/api/")) {
            problems.write(Problem.UNAUTHENTICATED, request, response);
        } else {
            problems.write(
                    Problem.FORBIDDEN, reason instanceof CsrfException ? "csrf" : "forbidden", request, response);
        }
    }
}
