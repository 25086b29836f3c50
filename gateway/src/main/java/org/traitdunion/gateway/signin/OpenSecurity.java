package org.traitdunion.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.page.SecurityHeaders;

/** The first two chains, open to everybody: Keycloak's pages, and the files that the web application is made of. */
@Configuration
class OpenSecurity {

    private static final String[] FILES = {"/assets/**", "/*.*"};

    /** Keycloak guards its pages itself, with headers of its own. */
    @Bean
    @Order(1)
    SecurityFilterChain keycloakPages(HttpSecurity http, RatePerPerson rate) {
        return Stateless.chain(http)
                .securityMatcher("/auth/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(rate, AuthorizationFilter.class)
                .build();
    }

    /** What pages are made of is the same for everybody, and kept by caches: no session, no cookie. */
    @Bean
    @Order(2)
    SecurityFilterChain assets(HttpSecurity http, RatePerPerson rate, SecurityHeaders headers) {
        return Stateless.chain(http)
                .securityMatcher(FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers)
                .addFilterBefore(rate, AuthorizationFilter.class)
                .build();
    }
}
