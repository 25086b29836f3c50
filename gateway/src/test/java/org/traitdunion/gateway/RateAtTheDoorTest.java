package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.traitdunion.gateway.limit.FrozenRate;

/** Strangers are counted before anything is done for them. */
@Import(FrozenRate.class)
@TestPropertySource(properties = {"traitdunion.requests-per-second=1", "traitdunion.burst=1"})
class RateAtTheDoorTest extends GatewayTest {

    /** Pages of sign-ins, of which there are more than of anything else. */
    private static final int MOST_AT_ONCE = 500;

    @ParameterizedTest
    @CsvSource({
        "GET,/login",
        "POST,/logout",
        "PUT,/api/me",
        "GET,/login/oauth2/code/keycloak",
        "GET,/auth/realms/traitdunion/account",
        "POST,/auth/realms/traitdunion/login-actions/authenticate",
        "GET,/auth/resources/x.js",
        "GET,/",
        "GET,/x.php",
        "GET,/assets/none.js",
        "POST,/assets/x",
        "POST,/assets/app-1a2b3c.js"
    })
    void whoAsksTooOftenIsTurnedAwayWhateverForAndWithoutASession(String method, String path) {
        Browser stranger = browser();
        HttpResponse<String> refused = IntStream.rangeClosed(0, MOST_AT_ONCE)
                .mapToObj(_ -> stranger.send(method, path, null))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.body()).contains("urn:traitdunion:problem:too-many-requests");
        assertThat(refused.headers().map())
                .containsKeys("retry-after", "content-security-policy")
                .doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void filesOfThePageAreNotCounted(String method) {
        Browser reader = browser();
        assertThat(IntStream.range(0, 100))
                .allMatch(
                        _ -> reader.send(method, "/assets/app-1a2b3c.js", null).statusCode() == 200);
    }
}
