package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;
import org.traitdunion.gateway.session.Sessions;

/** The last step of a sign-in: back to where the person wanted to go. */
class SignedIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignedIn.class);

    /** As RFC 6749 has them; anything else was written by whoever sent the request, and stays out of the log. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final GatewaySettings settings;
    private final Problems problems;

    SignedIn(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) settings.sessionIdle().toSeconds());
        session.setAttribute(Sessions.PERSON, person.getSubject());
        session.removeAttribute(Sessions.NETWORK); // nobody asks where somebody is
        session.setAttribute(Sessions.KEYCLOAK_SESSION, person.getClaimAsString("sid"));
        response.sendRedirect(
                settings.publicUrl() + SignInRequests.destination(request).value());
    }

    /**
     * A sign-in that nobody remembers (too old, or finished in another tab) begins anew once the person asks for it: home
     * offers it. Keycloak's own absence is said as it is.
     */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        String code = failed instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "unknown";
        log.warn("A sign-in did not end: {}", CODE.matcher(code).matches() ? code : "a code that is none");
        if (code.equals("invalid_token_response") || code.equals("server_error") || keysAreAway(failed)) {
            response.setHeader("Retry-After", "5");
            problems.write(Problem.UNAVAILABLE, "signing-in", request, response);
        } else {
            response.sendRedirect(settings.publicUrl() + "/");
        }
    }

    /** Whether nobody can say yet if the identity token is good. */
    private static boolean keysAreAway(AuthenticationException failed) {
        return failed.getCause() instanceof JwtException unchecked && !(unchecked instanceof BadJwtException);
    }
}
