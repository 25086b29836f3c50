package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.traitdunion.gateway.session.Sessions;

/**
 * OpenID Connect Back-Channel Logout: Keycloak says which of its sessions has ended, and so end the ones that hang on it
 * here. The token is verified before this is called.
 */
record EndedAtKeycloak(Sessions sessions) implements LogoutHandler {

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken ended) {
            sessions.endAll(ended.getSessionId(), ended.getSubject());
        }
    }
}
