package org.traitdunion.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What Keycloak says over the back channel, as OpenID Connect Back-Channel Logout 1.0 has it checked (section 2.6). */
final class LogoutTokens {

    private static final String ENDED = "http://schemas.openid.net/event/backchannel-logout";

    private final NimbusJwtDecoder decoder;

    LogoutTokens(JWKSource<SecurityContext> keys, String issuer, String client) {
        decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                type(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(client)),
                new JwtClaimValidator<Map<String, ?>>("events", events -> events != null && events.containsKey(ENDED)),
                new JwtClaimValidator<>(JwtClaimNames.IAT, Objects::nonNull),
                new JwtClaimValidator<>(JwtClaimNames.JTI, Objects::nonNull),
                LogoutTokens::namesASession)));
    }

    /**
     * A token that is good.
     *
     * @throws org.springframework.security.oauth2.jwt.BadJwtException when it is not
     * @throws org.springframework.security.oauth2.jwt.JwtException when that cannot be known without Keycloak's keys
     */
    Jwt read(String token) {
        return decoder.decode(token);
    }

    private static JwtTypeValidator type() {
        JwtTypeValidator type = new JwtTypeValidator("logout+jwt", "JWT");
        type.setAllowEmpty(true);
        return type;
    }

    /** With a nonce it would be an identity token. */
    private static OAuth2TokenValidatorResult namesASession(Jwt token) {
        boolean named = token.hasClaim("sid") || token.hasClaim(JwtClaimNames.SUB);
        return named && !token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
