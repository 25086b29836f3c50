package org.traitdunion.gateway.token;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.Objects;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.session.Sessions;

/** How the gateway talks to Keycloak's token endpoint: bounded in time, over the same client as everything else. */
@Configuration
class TokenConfiguration {

    @Bean
    SessionTokens sessionTokens(
            Sessions sessions,
            ClientRegistrationRepository clients,
            CircuitBreakerRegistry breakers,
            RestClient keycloakRestClient,
            Clock clock) {
        RestClientRefreshTokenTokenResponseClient keycloak = new RestClientRefreshTokenTokenResponseClient();
        keycloak.setRestClient(keycloakRestClient);
        return new SessionTokens(
                sessions,
                Objects.requireNonNull(clients.findByRegistrationId("keycloak")),
                keycloak,
                breakers.circuitBreaker(
                        "keycloak-tokens",
                        CircuitBreakerConfig.from(breakers.getDefaultConfig())
                                .ignoreExceptions(SessionTokens.Refused.class)
                                .build()),
                clock);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(RestClient keycloakRestClient) {
        RestClientAuthorizationCodeTokenResponseClient keycloak = new RestClientAuthorizationCodeTokenResponseClient();
        keycloak.setRestClient(keycloakRestClient);
        return keycloak;
    }

    @Bean
    RestClient keycloakRestClient(CloseableHttpClient client, GatewaySettings settings) {
        HttpComponentsClientHttpRequestFactory requests = new HttpComponentsClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.timeout());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
