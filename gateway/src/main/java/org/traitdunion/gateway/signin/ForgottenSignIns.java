package org.traitdunion.gateway.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing of a sign-in. Spring Security would remember each of them, with the person's claims, until its own
 * back-channel logout takes it out: here {@link EndedAtKeycloak} ends the sessions themselves, so that nothing ever would.
 */
@Component
class ForgottenSignIns implements OidcSessionRegistry {

    @Override
    public void saveSessionInformation(OidcSessionInformation signedIn) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        return List.of();
    }
}
