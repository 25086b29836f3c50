package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.traitdunion.gateway.limit.InFlightPerPerson;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.token.TokenRelay;

/** The third chain: API clients with a bearer token, which have no session. */
@Configuration
class ApiClientSecurity {

    @Bean
    @Order(3)
    SecurityFilterChain apiClients(
            HttpSecurity http,
            RatePerPerson rate,
            InFlightPerPerson inFlight,
            TokenRelay relay,
            SecurityHeaders headers,
            Refusals refused) {
        return Stateless.chain(http)
                .securityMatcher(ApiClientSecurity::carriesBearer)
                .authorizeHttpRequests(new Doors())
                .headers(headers)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(refused::bearer)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(refused::bearer);
                                return filter;
                            }
                        }))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(refused::unauthenticated)
                        .accessDeniedHandler(refused::denied))
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterAfter(inFlight, RatePerPerson.class)
                .addFilterAfter(relay, InFlightPerPerson.class)
                .build();
    }

    private static boolean carriesBearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer", 0, "Bearer".length())
                && request.getRequestURI().startsWith("/api/");
    }
}
