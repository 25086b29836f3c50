package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Strangers who come through a proxy are counted one by one, and not as the proxy. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "traitdunion.requests-per-second=1",
            "traitdunion.burst=1"
        })
class RateBehindAProxyTest extends GatewayTest {

    @Test
    void strangerOverTheRateIsTurnedAwayAndTheNextOneIsServed() {
        assertThat(IntStream.range(0, 100)).anyMatch(_ -> asks("203.0.113.7") == 429);

        assertThat(IntStream.range(0, 5)) // half of what an address may send at once
                .as("whatever they say")
                .anyMatch(_ -> asks("198.51.100.1, 203.0.113.7") == 429);
        assertThat(asks("203.0.113.8")).isEqualTo(200);
    }

    private int asks(String forwardedFor) {
        return browser().get("/", "X-Forwarded-For", forwardedFor).statusCode();
    }
}
