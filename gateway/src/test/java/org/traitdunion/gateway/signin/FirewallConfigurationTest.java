package org.traitdunion.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class FirewallConfigurationTest {

    @Test
    void isOfOneMindWithSpringAboutEachCharacterThatAHeaderCanCarry() {
        HttpFirewall ours = new FirewallConfiguration().firewall();
        HttpFirewall springs = new StrictHttpFirewall();
        for (int c = 0; c <= 0xFFFF; c++) {
            String text = "a" + (char) c + "b";
            assertThat(admits(ours, "X-Value", text)).as("U+%04X", c).isEqualTo(admits(springs, "X-Value", text));
            assertThat(admits(ours, text, "value")).as("name U+%04X", c).isEqualTo(admits(springs, text, "value"));
        }
    }

    private static boolean admits(HttpFirewall firewall, String name, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/rooms");
        request.addHeader(name, value);
        try {
            firewall.getFirewalledRequest(request).getHeader(name);
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
