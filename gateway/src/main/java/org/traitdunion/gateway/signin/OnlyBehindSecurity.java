package org.traitdunion.gateway.signin;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.traitdunion.gateway.limit.InFlightPerPerson;
import org.traitdunion.gateway.limit.RatePerPerson;
import org.traitdunion.gateway.token.TokenRelay;

/** These filters have their place in the chains, once it is known who calls, and nowhere before. */
@Configuration
class OnlyBehindSecurity {

    @Bean
    FilterRegistrationBean<RatePerPerson> rateOnlyBehindSecurity(RatePerPerson rate) {
        return nowhereElse(rate);
    }

    @Bean
    FilterRegistrationBean<InFlightPerPerson> inFlightOnlyBehindSecurity(InFlightPerPerson inFlight) {
        return nowhereElse(inFlight);
    }

    @Bean
    FilterRegistrationBean<TokenRelay> relayOnlyBehindSecurity(TokenRelay relay) {
        return nowhereElse(relay);
    }

    private static <T extends Filter> FilterRegistrationBean<T> nowhereElse(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
