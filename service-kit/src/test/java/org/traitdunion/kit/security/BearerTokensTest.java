package org.traitdunion.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Quicker than Spring, and never of another mind. */
class BearerTokensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-_~+/x",
                "Bearer padded==",
                "Bearer =",
                "Bearer pad=ded",
                "bearer lower.case",
                "BEARER upper.case",
                "Bearer",
                "Bearer ",
                "Bearer  two.spaces",
                "Bearer trailing ",
                "Bearer tab\t",
                "Bearer é.à.è",
                "Bearer a,b",
                "Bearer one two",
                "Bearertoken",
                " Bearer leading",
                "Basic dXNlcjpwYXNz",
                ""
            })
    void isOfOneMindWithSpring(String authorization) {
        assertThat(outcome(new BearerTokens(), authorization))
                .isEqualTo(outcome(new DefaultBearerTokenResolver(), authorization));
    }

    @Test
    void hasNothingOfARequestWithoutTheHeader() {
        assertThat(new BearerTokens().resolve(new MockHttpServletRequest())).isNull();
    }

    @Test
    void theFirewallIsOfOneMindWithSpringAboutEachCharacter() {
        var ours = new SecurityAutoConfiguration().firewall();
        var springs = new StrictHttpFirewall();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 251) {
            var text = "a" + Character.toString(c) + "b";
            assertThat(admits(ours, "X-Value", text)).as("U+%04X", c).isEqualTo(admits(springs, "X-Value", text));
            assertThat(admits(ours, text, "value")).as("name U+%04X", c).isEqualTo(admits(springs, text, "value"));
        }
    }

    private static String outcome(BearerTokenResolver resolver, String authorization) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return said(resolver::resolve, request);
    }

    private static String said(
            Function<MockHttpServletRequest, @Nullable String> asked, MockHttpServletRequest request) {
        try {
            return "token " + asked.apply(request);
        } catch (OAuth2AuthenticationException refused) {
            return "refused " + refused.getError().getErrorCode() + ": " + refused.getMessage();
        }
    }

    private static boolean admits(HttpFirewall firewall, String name, String value) {
        var request = new MockHttpServletRequest("GET", "/api/rooms");
        request.addHeader(name, value);
        try {
            firewall.getFirewalledRequest(request).getHeader(name);
            return true;
        } catch (RequestRejectedException refused) {
            return false;
        }
    }
}
