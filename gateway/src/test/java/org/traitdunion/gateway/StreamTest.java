package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A stream of events lasts no longer than the session that opened it. */
class StreamTest extends GatewayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void streamWithNothingToSayEndsWhenItsSessionSignsOut() {
        Browser browser = signedIn("louise");
        Page page = new Page(browser, "?quiet");
        await().until(() -> !page.heard.isEmpty());

        browser.write("POST", "/logout", "");

        await().atMost(SOON).until(page::ended);
    }

    @Test
    void streamHearsNothingMoreOnceKeycloakHasEndedItsSessionAndOthersGoOn() {
        Page ends = new Page(signedIn("sofia"), "?many");
        Page stays = new Page(signedIn("nadia"), "?many");
        await().until(() -> !ends.heard.isEmpty() && !stays.heard.isEmpty());

        browser()
                .send(browser()
                        .request("/logout/connect/back-channel/keycloak")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + network.logoutToken("sofia")))
                        .build());
        long ended = System.nanoTime();

        await().atMost(SOON).until(ends::ended);
        assertThat(ends.heard).noneMatch(said -> said > ended);
        int before = stays.heard.size();
        await().until(() -> stays.heard.size() > before);
        assertThat(stays.ended()).isFalse();
    }

    /** Reads a stream until its end. */
    private static final class Page {

        /** When each event was said. */
        private final List<Long> heard = new CopyOnWriteArrayList<>();

        private final Thread reader;

        Page(Browser browser, String kind) {
            var body = browser.open("/api/notifications/stream" + kind).body();
            reader = Thread.ofVirtual().start(() -> {
                try {
                    new BufferedReader(new InputStreamReader(body, UTF_8))
                            .lines()
                            .filter(line -> line.startsWith("data: "))
                            .forEach(line -> heard.add(Long.valueOf(line.substring(6))));
                } catch (UncheckedIOException _) {
                    // the gateway has gone: the tests are over
                }
            });
        }

        boolean ended() {
            return !reader.isAlive();
        }
    }
}
