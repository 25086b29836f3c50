package org.traitdunion.gateway.signin;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** What is not a service's, everybody may see: the page itself, what it is made of, and the documentation. */
class Doors
        implements Customizer<
                AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> {

    @Override
    public void customize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] open = {"/api/session", "/api/docs", "/api/docs/**"};
        requests.requestMatchers(HttpMethod.GET, open)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, open)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS)
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }
}
