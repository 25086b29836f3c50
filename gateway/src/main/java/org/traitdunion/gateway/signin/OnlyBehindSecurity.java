package org.traitdunion.gateway.signin;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.token.TokenRelay;

/** These two filters have their place in the chains, once it is known who calls, and nowhere before. */
@Configuration
class OnlyBehindSecurity {

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
}
