package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.SettingsOfTests;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

class InFlightPerPersonTest {

    private static final GatewaySettings SETTINGS = SettingsOfTests.withInFlight(80, 3);

    private static final Asked ROOMS = new Asked("camille", "/api/rooms");
    private static final List<Asked> TWO = List.of(ROOMS, new Asked("camille", "/api/events"));
    private static final List<Asked> THREE = List.of(ROOMS, ROOMS, new Asked("camille", "/api/events"));

    private final InFlightPerPerson limit =
            new InFlightPerPerson(SETTINGS, new Problems(new JsonMapper(), new SecurityHeaders(SETTINGS)));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverHasAllOfTheirOwnWaitsForThemAndTheColleagueDoesNot() throws Exception {
        whileThereAre(THREE, () -> {
            MockHttpServletResponse refused = sent("camille", "/api/companies", new MockFilterChain());
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.getContentType()).isEqualTo("application/problem+json");
            assertThat(refused.getContentAsString()).contains("demandes sont encore en cours");
            assertThat(status("louise", "/api/companies")).isEqualTo(200);
        });
        whileThereAre(TWO, () -> assertThat(status("camille", "/api/companies")).isEqualTo(200));
    }

    @Test
    void oneServiceHasMostOfThemAndNeverAll() throws Exception {
        whileThereAre(List.of(ROOMS, ROOMS), () -> {
            assertThat(status("camille", "/api/threads/1")).isEqualTo(429);
            assertThat(status("camille", "/api/events")).isEqualTo(200);
        });
    }

    @Test
    void whatFailedIsOverToo() throws Exception {
        for (int request = 0; request < 4; request++) {
            assertThatThrownBy(() -> sent("camille", "/api/rooms", (asked, answered) -> {
                        throw new ServletException("broken");
                    }))
                    .hasMessage("broken");
        }
    }

    @Test
    void streamsAndPagesOfOursAreNotCounted() throws Exception {
        whileThereAre(THREE, () -> {
            assertThat(status("camille", "/api/notifications/stream")).isEqualTo(200);
            assertThat(status("camille", "/")).isEqualTo(200);
        });
    }

    @Test
    void strangersAreNotOnePerson() throws Exception {
        Asked rooms = new Asked("", "/api/rooms");
        whileThereAre(
                List.of(rooms, rooms, rooms),
                () -> assertThat(status("", "/api/rooms")).isEqualTo(200));
    }

    private record Asked(String person, String path) {}

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws IOException, ServletException;
    }

    /** Each of them is asked for, and has no answer before what happens meanwhile is over. */
    private void whileThereAre(List<Asked> asked, Meanwhile meanwhile) throws IOException, ServletException {
        if (asked.isEmpty()) {
            meanwhile.happens();
            return;
        }
        List<Asked> others = asked.subList(1, asked.size());
        Asked first = asked.getFirst();
        MockHttpServletResponse answer =
                sent(first.person(), first.path(), (request, response) -> whileThereAre(others, meanwhile));
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private int status(String person, String path) throws IOException, ServletException {
        return sent(person, path, new MockFilterChain()).getStatus();
    }

    /** A stranger has no name. */
    private MockHttpServletResponse sent(String person, String path, FilterChain chain)
            throws IOException, ServletException {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        person.isEmpty()
                                ? new AnonymousAuthenticationToken(
                                        "key", "stranger", AuthorityUtils.createAuthorityList("none"))
                                : new TestingAuthenticationToken(person, "", "member"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
