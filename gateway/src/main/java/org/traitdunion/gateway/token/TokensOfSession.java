package org.traitdunion.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Where Spring Security leaves the tokens at the end of a sign-in: in the session, alone. The client registration that
 * it would store beside them contains the client's secret, which no session needs.
 */
@Component
class TokensOfSession implements OAuth2AuthorizedClientRepository {

    static final String ATTRIBUTE = "tokens";

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(ATTRIBUTE, new Tokens(client.getAccessToken(), client.getRefreshToken()));
    }

    /** Nothing asks: the relay reads the tokens itself. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the signature is Spring Security's
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
