package org.traitdunion.members.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.members.notification.Notifications;
import tools.jackson.databind.json.JsonMapper;

class StreamControllerTest {

    private final Clock clock = Clock.systemUTC();
    private final OpenStreams streams = new OpenStreams(mock(Notifications.class), JsonMapper.shared());

    /** The suspension came after the request was let in, and before its stream was there to be ended. */
    @Test
    void who_was_suspended_a_moment_ago_is_refused() {
        var controller = new StreamController(streams, _ -> Optional.of(Standing.suspended("Démarchage.")), clock);
        var caller = new Caller("awa", "Awa Diarra", "orvalys", Set.of());
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .expiresAt(clock.instant().plus(Duration.ofSeconds(5)))
                .build();
        var response = new MockHttpServletResponse();

        assertThatThrownBy(() -> controller.stream(caller, token, HttpMethod.GET, response))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("suspended"));
        assertThat(response.isCommitted()).isFalse();
    }
}
