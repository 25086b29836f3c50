package org.traitdunion.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
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
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;
import org.traitdunion.gateway.session.Sessions;
import org.traitdunion.gateway.token.TokenRelay;
import tools.jackson.databind.json.JsonMapper;

/**
 * Four kinds of request: Keycloak's pages, which guard themselves; the files of the web application; API clients with a bearer, which have no session; and
 * the browser with its session cookie.
 */
@Configuration
class SecurityConfiguration {

    private static final String[] FILES = {"/assets/**", "/*.*"};

    private final GatewaySettings settings;
    private final Problems problems;

    SecurityConfiguration(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Bean
    ClientRegistrationRepository clients() {
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
    JwtDecoder jwtDecoder() {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(settings.realm() + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<java.util.Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains("traitdunion-api"))));
        return decoder;
    }

    @Bean
    @Order(1)
    SecurityFilterChain keycloakPages(HttpSecurity http, RatePerPerson rate) {
        return http.securityMatcher("/auth/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(rate, AuthorizationFilter.class)
                .build();
    }

    /** What pages are made of is the same for everybody, and kept by caches: no session, no cookie. */
    @Bean
    @Order(2)
    SecurityFilterChain assets(HttpSecurity http, SecurityHeaders headers) {
        return http.securityMatcher(FILES)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiClients(HttpSecurity http, RatePerPerson rate, TokenRelay relay, SecurityHeaders headers) {
        return http.securityMatcher(SecurityConfiguration::carriesBearer)
                .authorizeHttpRequests(this::doors)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(this::bearerRefused)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(SecurityConfiguration.this::bearerRefused);
                                return filter;
                            }
                        }))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied))
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterAfter(relay, RatePerPerson.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain browser(
            HttpSecurity http,
            RatePerPerson rate,
            TokenRelay relay,
            SecurityHeaders headers,
            Sessions sessions,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens,
            JsonMapper json) {
        SignInRequests begun = new SignInRequests(clients());
        SignedIn ended = new SignedIn(settings, problems);
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieCustomizer(
                cookie -> cookie.path("/").secure(settings.encrypted()).sameSite("Lax"));
        return http.authorizeHttpRequests(this::doors)
                .csrf(spa -> spa.spa().csrfTokenRepository(csrf))
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
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied))
                .addFilterBefore(this::forgedLogoutTokens, HeaderWriterFilter.class)
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterAfter(relay, RatePerPerson.class)
                .build();
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

    /** These two have their place among the security filters, once it is known who calls, and nowhere before. */
    @Bean
    FilterRegistrationBean<RatePerPerson> rateOnlyBehindSecurity(RatePerPerson rate) {
        FilterRegistrationBean<RatePerPerson> registration = new FilterRegistrationBean<>(rate);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TokenRelay> relayOnlyBehindSecurity(TokenRelay relay) {
        FilterRegistrationBean<TokenRelay> registration = new FilterRegistrationBean<>(relay);
        registration.setEnabled(false);
        return registration;
    }

    /** What is not a service's, everybody may see: the page itself, what it is made of, and the documentation. */
    private void doors(
            org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(HttpMethod.GET, "/api/session", "/api/docs", "/api/docs/**")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    private static boolean carriesBearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer", 0, "Bearer".length())
                && request.getRequestURI().startsWith("/api/");
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        problems.write(Problem.UNAUTHENTICATED, request, response);
    }

    private void bearerRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            problems.write(Problem.UNAVAILABLE, "identity", request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            problems.write(Problem.UNAUTHENTICATED, "bearer", request, response);
        }
    }

    /** Without a session the lack of a token is not the point: signing in is. */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = caller == null || caller instanceof AnonymousAuthenticationToken;
        if (reason instanceof CsrfException && nobody && request.getRequestURI().startsWith("/api/")) {
            problems.write(Problem.UNAUTHENTICATED, request, response);
        } else {
            problems.write(
                    Problem.FORBIDDEN, reason instanceof CsrfException ? "csrf" : "forbidden", request, response);
        }
    }
}
