package org.traitdunion.gateway.signin;

import java.util.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.traitdunion.gateway.GatewaySettings;

/** Keycloak as the gateway knows it: where the browser goes, where the gateway itself asks, whose tokens are good. */
@Configuration
class IdentityConfiguration {

    @Bean
    ClientRegistrationRepository clients(GatewaySettings settings) {
        String browser = settings.issuer() + "/protocol/openid-connect";
        String direct = settings.realm() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
                .clientId("gateway")
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/keycloak")
                .scope("openid", "profile", "email")
                .issuerUri(settings.issuer())
                .authorizationUri(browser + "/auth")
                .tokenUri(direct + "/token")
                .jwkSetUri(direct + "/certs")
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    JwtDecoder jwtDecoder(GatewaySettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(settings.realm() + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("traitdunion-api"))));
        return new CheckedTokens(decoder);
    }
}
