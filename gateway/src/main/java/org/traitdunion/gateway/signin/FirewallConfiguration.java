package org.traitdunion.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What is wrong before anybody asks who calls: Spring's firewall. */
@Configuration
class FirewallConfiguration {

    /** With Spring's rules for headers, but without its regular expressions, which take long over each of them. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> name.codePoints().allMatch(FirewallConfiguration::isPlain));
        firewall.setAllowedHeaderValues(value -> value.codePoints().allMatch(c -> c == '\t' || isPlain(c)));
        return firewall;
    }

    private static boolean isPlain(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }
}
