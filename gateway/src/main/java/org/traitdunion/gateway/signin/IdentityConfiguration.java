package org.traitdunion.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
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

    private static final Duration KEYS_KNOWN_FOR = Duration.ofMinutes(5);

    /** To connect, and again for the answer. */
    private static final Duration KEYCLOAK_ANSWERS_IN = Duration.ofSeconds(1);

    private static final Duration OTHERS_WAIT = Duration.ofMillis(250);

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
    JwtDecoder jwtDecoder(GatewaySettings settings) throws MalformedURLException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys(settings.realm())).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("traitdunion-api"))));
        return new CheckedTokens(decoder);
    }

    /**
     * Keycloak's keys. Anybody can invent the name of a key that has to be asked for, and before a silent Keycloak whoever
     * waits holds a turn: so one asks, and shortly, and the others who need the answer are hardly kept.
     */
    private static JWKSource<SecurityContext> keys(String realm) throws MalformedURLException {
        int patience = (int) KEYCLOAK_ANSWERS_IN.toMillis();
        return JWKSourceBuilder.create(
                        URI.create(realm + "/protocol/openid-connect/certs").toURL(),
                        new DefaultResourceRetriever(patience, patience))
                .cache(KEYS_KNOWN_FOR.toMillis(), OTHERS_WAIT.toMillis())
                .refreshAheadCache(false)
                .rateLimited(false) // else invented names would keep out a new key
                .build();
    }
}
