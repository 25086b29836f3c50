package org.traitdunion.gateway.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.traitdunion.gateway.GatewaySettings;

/** Keycloak as the gateway knows it: where the browser goes, where the gateway itself asks, whose tokens are good. */
@Configuration
class IdentityConfiguration {

    private static final Duration KEYS_KNOWN_FOR = Duration.ofMinutes(5);

    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final Duration HARDLY = Duration.ofMillis(250);
    private static final String CLIENT = "gateway";

    @Bean
    ClientRegistrationRepository clients(GatewaySettings settings) {
        String browser = settings.issuer() + "/protocol/openid-connect";
        String direct = settings.realm() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("keycloak")
                .clientId(CLIENT)
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

    /**
     * Tokens of API clients. Anybody can invent the name of a key that has to be asked for, and before a silent Keycloak
     * whoever waits holds a turn: so one asks, and shortly, and the others who need the answer are hardly kept.
     */
    @Bean
    JwtDecoder bearerTokens(GatewaySettings settings) throws MalformedURLException {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(settings.realm(), SHORTLY, HARDLY))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("traitdunion-api"))));
        return new CheckedTokens(decoder);
    }

    /**
     * Keys for those who sign in or out: without them they would have to begin anew, so that they wait as for all else. Half as
     * long for somebody who asks already, and half for an answer of their own.
     */
    @Bean
    JWKSource<SecurityContext> signInKeys(GatewaySettings settings) throws MalformedURLException {
        Duration half = settings.timeout().dividedBy(2);
        return keys(settings.realm(), half, half);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> signInKeys) {
        return client -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withJwkSource(signInKeys).build();
            decoder.setJwtValidator(
                    JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        };
    }

    @Bean
    LogoutTokens logoutTokens(JWKSource<SecurityContext> signInKeys, GatewaySettings settings) {
        return new LogoutTokens(signInKeys, settings.issuer(), CLIENT);
    }

    /**
     * Keycloak's keys.
     *
     * @param patience how long its answer is waited for
     * @param others how long by those who find that somebody else is asking
     */
    private static JWKSource<SecurityContext> keys(String realm, Duration patience, Duration others)
            throws MalformedURLException {
        return JWKSourceBuilder.create(
                        URI.create(realm + "/protocol/openid-connect/certs").toURL(),
                        new DefaultResourceRetriever((int) SHORTLY.toMillis(), (int) patience.toMillis()))
                .cache(KEYS_KNOWN_FOR.toMillis(), others.toMillis())
                .refreshAheadCache(false)
                .rateLimited(false) // else invented names would keep out a new key
                .build();
    }
}
