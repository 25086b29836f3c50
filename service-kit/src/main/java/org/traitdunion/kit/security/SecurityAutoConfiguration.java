package org.traitdunion.kit.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.traitdunion.kit.problem.Problems;
import org.traitdunion.kit.problem.Refusal;

/**
 * The service as a resource server of the realm. Nothing is open but the service's own documents; actuator endpoints
 * answer on the management port alone, which the gateway does not route.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@EnableConfigurationProperties(TokenSettings.class)
public class SecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(TokenSettings settings) {
        // The time of tokens is the machines', whatever clock the domain runs on.
        var clock = Clock.systemUTC();
        var client = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        client.setReadTimeout(Duration.ofSeconds(2));
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                .restOperations(new RestTemplate(client))
                .build();
        var timestamps = new JwtTimestampValidator(settings.skew());
        timestamps.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                timestamps,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Object>(
                        JwtClaimNames.AUD,
                        audience -> audience instanceof List<?> named && named.contains(settings.audience())),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
        return new ValidatedTokens(decoder, settings.cached(), clock);
    }

    @Bean
    BearerTokenResolver bearerTokens() {
        return new BearerTokens();
    }

    /** Spring's firewall with its own rules for headers, but without its regular expressions, which take long over each. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> name.codePoints().allMatch(SecurityAutoConfiguration::isPlain));
        firewall.setAllowedHeaderValues(value -> value.codePoints().allMatch(c -> c == '\t' || isPlain(c)));
        return firewall;
    }

    private static boolean isPlain(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }

    /** A request's trace needs none of the spans in which each chain and each check of it would wrap itself. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The management port is open: it is reached from the inside only. On the API's own port nothing of it answers. */
    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityAutoConfiguration::isManagement)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static boolean isManagement(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()), "management");
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiSecurity(HttpSecurity http, Standings standings, Problems problems) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/async-docs")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .access(new StandingCheck(standings))
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, refused) -> problems.write(
                                refused instanceof KeysUnavailableException
                                        ? Refusal.unavailable()
                                        : Refusal.unauthenticated(),
                                request,
                                response))
                        .accessDeniedHandler((request, response, refused) -> problems.write(
                                refused instanceof SuspendedException suspended
                                        ? suspended(suspended)
                                        : Refusal.forbidden(),
                                request,
                                response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static Refusal suspended(SuspendedException suspended) {
        var refusal = Refusal.suspended();
        var reason = suspended.reason();
        return reason == null ? refusal : refusal.with("reason", reason);
    }

    @Bean
    AccessDocumentation accessDocumentation() {
        return new AccessDocumentation();
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor()).addPathPatterns("/api/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
            }
        };
    }
}
