package org.traitdunion.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problem;
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
            TokenRelay relay,
            SecurityHeaders headers,
            Refusals refused,
            Sessions sessions,
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
                .oidcLogout(
                        logout -> logout.backChannel(channel -> channel.logoutHandler(new EndedAtKeycloak(sessions))))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new SignOut(settings, json)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(refused::unauthenticated)
                        .accessDeniedHandler(refused::denied))
                .addFilterBefore(this::forgedLogoutTokens, HeaderWriterFilter.class)
                // before all that a stranger can ask for: to sign in, to sign out, to be refused
                .addFilterAfter(rate, HeaderWriterFilter.class)
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

    /** Spring Security takes a well-signed token of another kind for a failure of its own: it is the sender's. */
    private void forgedLogoutTokens(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException forged) {
            problems.write(Problem.INVALID_REQUEST, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }
}
