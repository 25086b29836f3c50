package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.traitdunion.gateway.GatewaySettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page where to go so that Keycloak's session ends too, as OpenID Connect RP-Initiated Logout has it. The
 * session here has ended already, perhaps long ago: then nothing here says who leaves, while Keycloak may still know
 * them. It asks that person first, and sends anybody whom it does not know home at once.
 */
record SignOut(GatewaySettings settings, JsonMapper json) implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        UriComponentsBuilder end = UriComponentsBuilder.fromUriString(
                        settings.issuer() + "/protocol/openid-connect/logout")
                .queryParam("client_id", "gateway")
                .queryParam("post_logout_redirect_uri", "{home}");
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser person) {
            end.queryParam("id_token_hint", person.getIdToken().getTokenValue());
        }
        String location =
                end.encode().buildAndExpand(settings.publicUrl() + "/").toUriString();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("location", location)));
    }
}
