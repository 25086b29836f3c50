package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/** What the page asks first: is somebody there? */
@RestController
class SignInController {

    private final Problems problems;

    SignInController(Problems problems) {
        this.problems = problems;
    }

    /** Who is there; no name when nobody has signed in. */
    record Session(boolean signedIn, @Nullable String name) {}

    /** Never a 401; it also plants the cookie that writes must repeat. */
    @GetMapping("/api/session")
    Session session(@AuthenticationPrincipal @Nullable OidcUser person, @Nullable CsrfToken csrf) {
        if (csrf != null) {
            csrf.getToken();
        }
        return person == null ? new Session(false, null) : new Session(true, person.getFullName());
    }

    /** Reached only when the path to come back to was refused: a good one has gone to Keycloak before. */
    @GetMapping("/login")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Problem.INVALID_PARAMETER, request, response);
    }
}
