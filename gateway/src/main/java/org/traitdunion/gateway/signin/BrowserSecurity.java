package org.traitdunion.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.limit.InFlightPerPerson;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problems;
import org.traitdunion.gateway.session.Sessions;
import org.traitdunion.gateway.token.TokenRelay;
import tools.jackson.databind.json.JsonMapper;

/** The last chain, for all that is left: the browser with its session cookie, from signing in to signing out. */
@Configuration
class BrowserSecurity {

    private final GatewaySettings settings;
    private final Problems problems;

    BrowserSecurity(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Bean
    @Order(4)
    SecurityFilterChain browser(
            HttpSecurity http,
            RatePerPerson rate,
            InFlightPerPerson inFlight,
            TokenRelay relay,
            SecurityHeaders headers,
            Refusals refused,
            Sessions sessions,
            LogoutTokens logoutTokens,
            ClientRegistrationRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens,
            JsonMapper json) {
        SignInRequests begun = new SignInRequests(clients);
        SignedIn ended = new SignedIn(settings, problems);
        return http.authorizeHttpRequests(new Doors())
                .csrf(spa -> spa.spa().csrfTokenRepository(csrfCookie()))
                .headers(headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.loginPage("/login")
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(begun).authorizationRequestRepository(begun))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeForTokens))
                        .successHandler(ended)
                        .failureHandler(ended))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new SignOut(settings, json)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(refused::unauthenticated)
                        .accessDeniedHandler(refused::denied))
                // before all that a stranger can ask for: to sign in, to sign out, to be refused
                .addFilterAfter(rate, HeaderWriterFilter.class)
                .addFilterAfter(inFlight, RatePerPerson.class)
                .addFilterBefore(new EndedAtKeycloak(logoutTokens, sessions, problems), CsrfFilter.class)
                .addFilterBefore(relay, AuthorizationFilter.class)
                .build();
    }

    /** A request's trace needs none of the spans in which each chain and each check of it would wrap itself. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    private CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(
                cookie -> cookie.path("/").secure(settings.encrypted()).sameSite("Lax"));
        return csrf;
    }
}
