package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.traitdunion.gateway.limit.FrozenRate;

/** Strangers who come through a proxy are counted one by one, and not as the proxy. */
@Import(FrozenRate.class)
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "traitdunion.requests-per-second=1",
            "traitdunion.burst=1"
        })
class RateBehindAProxyTest extends GatewayTest {

    @Test
    void strangerOverTheRateIsTurnedAwayAndTheNextOneIsServed() {
        assertThat(IntStream.range(0, 10)).allMatch(_ -> asks("203.0.113.7") == 200);
        assertThat(asks("203.0.113.7")).isEqualTo(429);

        assertThat(asks("198.51.100.1, 203.0.113.7")).as("whatever they say").isEqualTo(429);
        assertThat(asks("203.0.113.8")).isEqualTo(200);
    }

    private int asks(String forwardedFor) {
        return browser().get("/", "X-Forwarded-For", forwardedFor).statusCode();
    }
}
