package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** A service may take so long and no longer, unless what it answers is a stream. */
@TestPropertySource(properties = "traitdunion.timeout=2s")
class TimeoutTest extends GatewayTest {

    @Test
    void silentServiceIsGivenUpAfterTheTimeout() {
        Browser browser = signedIn("camille");
        Instant began = Instant.now();
        assertThat(browser.get("/api/charter/silent").statusCode()).isEqualTo(503);
        assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(8));
    }

    /** One that is held back until the next comes is never heard: the service waits with the next until it is. */
    @Test
    @Timeout(60)
    void eventsArriveAtOnceAndTheTimeoutDoesNotCutThem() throws IOException {
        HttpResponse<InputStream> stream = signedIn("camille").open("/api/notifications/stream");
        assertThat(stream.headers().firstValue("content-type")).contains("text/event-stream");
        List<Duration> delays = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    delays.add(Duration.ofNanos(System.nanoTime() - Long.parseLong(line.substring(6))));
                    network.heard();
                }
            }
        }
        assertThat(delays).hasSize(6);
        Collections.sort(delays);
        assertThat(delays.get(2)).as("of half of them").isLessThan(Duration.ofMillis(100));
    }
}
