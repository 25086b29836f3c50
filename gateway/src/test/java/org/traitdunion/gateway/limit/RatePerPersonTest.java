package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.SettingsOfTests;
import org.traitdunion.gateway.page.PageFiles;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

class RatePerPersonTest {

    private static final String REALM = "/auth/realms/traitdunion/";

    private static final GatewaySettings SETTINGS = SettingsOfTests.withRate(1, 3);

    private final RatePerPerson rate = new RatePerPerson(
            SETTINGS, new PageFiles(), new Problems(new JsonMapper(), new SecurityHeaders(SETTINGS)), FrozenRate.CLOCK);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void personOverTheRateIsToldWhenToComeBackAndTheColleagueIsNot() throws Exception {
        for (int request = 0; request < 3; request++) {
            assertThat(by("camille").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = by("camille");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:traitdunion:problem:too-many-requests");
        assertThat(by("louise").getStatus()).isEqualTo(200);
    }

    @Test
    void whoHasNotSignedInSharesWithTheAddress() throws Exception {
        for (int request = 0; request < 30; request++) {
            assertThat(by(null).getStatus()).isEqualTo(200);
        }
        assertThat(by(null).getStatus()).isEqualTo(429);
        assertThat(by("camille").getStatus()).isEqualTo(200);
    }

    @Test
    void addressesOfOneNetworkOfIpv6ShareAndTheNextNetworkDoesNot() throws Exception {
        for (int request = 0; request < 30; request++) {
            assertThat(from("2001:db8:1:2::%x".formatted(request + 1)).getStatus())
                    .isEqualTo(200);
        }
        assertThat(from("2001:db8:1:2:ffff:0:0:1").getStatus()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").getStatus()).isEqualTo(200);
        assertThat(from("no:address").getStatus()).isEqualTo(200);
    }

    @Test
    void passwordsAreCountedByThemselves() throws Exception {
        for (int password = 0; password < 100; password++) {
            assertThat(asks("POST", "10.1.2.3").getStatus()).isEqualTo(200);
        }
        assertThat(asks("POST", REALM + "login-actions/authenticate", "10.1.2.3")
                        .getStatus())
                .isEqualTo(429);
        assertThat(asks("POST", "10.1.2.4").getStatus()).isEqualTo(200);
        assertThat(asks("GET", "10.1.2.3").getStatus()).isEqualTo(200);
        assertThat(from("10.1.2.3").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login-actions/authenticate",
                "login-actions/registration",
                "login-actions/reset-credentials",
                "login-actions/required-action",
                "protocol/openid-connect/token",
                "protocol/openid-connect/auth/device",
                "protocol/openid-connect/ext/ciba/auth",
                "device",
                "account/credentials",
                "nothing-yet"
            })
    void passwordsAndCodesAreCountedWhereverTheyAreTaken(String path) throws Exception {
        for (int password = 0; password < 100; password++) {
            asks("POST", "10.1.2.3");
        }
        assertThat(asks("POST", REALM + path, "10.1.2.3").getStatus()).isEqualTo(429);
    }

    @Test
    void pagesOfSignInsAreCountedByThemselves() throws Exception {
        for (int page = 0; page < 500; page++) {
            assertThat(asks("GET", "10.1.2.3").getStatus()).isEqualTo(200);
        }
        assertThat(asks("GET", REALM + "account", "10.1.2.3").getStatus()).isEqualTo(429);
        assertThat(asks("HEAD", REALM + "account", "10.1.2.3").getStatus()).isEqualTo(429);
        assertThat(asks("GET", "/auth/%72ealms/traitdunion/account", "10.1.2.3").getStatus())
                .isEqualTo(429);
        assertThat(asks("GET", "10.1.2.4").getStatus()).isEqualTo(200);
        assertThat(asks("POST", "10.1.2.3").getStatus()).isEqualTo(200);
        assertThat(asks("GET", "/auth/resources/a.css", "10.1.2.3").getStatus()).isEqualTo(200);
        assertThat(from("10.1.2.3").getStatus()).isEqualTo(200);
    }

    @Test
    void whatKeycloakIsNotAskedTakesNobodysPasswords() throws Exception {
        for (int request = 0; request < 30; request++) {
            assertThat(asks("POST", "/auth/realms/other/x", "10.1.2.3").getStatus())
                    .isEqualTo(200);
        }
        assertThat(asks("POST", "/auth/resources/x", "10.1.2.3").getStatus()).isEqualTo(429);
        assertThat(asks("POST", "10.1.2.3").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asks(String method, String address) throws Exception {
        return asks(method, REALM + "login-actions/authenticate", address);
    }

    private MockHttpServletResponse asks(String method, String path, String address) throws Exception {
        return sent(new MockHttpServletRequest(method, path), address);
    }

    private MockHttpServletResponse by(@org.jspecify.annotations.Nullable String person) throws Exception {
        SecurityContextHolder.clearContext();
        if (person != null) {
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "member"));
        }
        return from("10.1.2.3");
    }

    private MockHttpServletResponse from(String address) throws Exception {
        return sent(new MockHttpServletRequest("GET", "/api/me"), address);
    }

    private MockHttpServletResponse sent(MockHttpServletRequest request, String address) throws Exception {
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        rate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
