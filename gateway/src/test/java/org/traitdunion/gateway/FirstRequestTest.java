package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Somebody has waited before the door, and comes in at the very moment at which it opens. */
@Import(FirstRequestTest.Impatient.class)
class FirstRequestTest extends GatewayTest {

    @Autowired
    Impatient first;

    @Test
    void whoComesAsTheDoorOpensIsServed() {
        assertThat(first.status).isEqualTo(200);
    }

    /** Begins right after the web server, before the management's context, and before the context is told to be whole. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Impatient implements SmartLifecycle {

        @Autowired
        Environment environment;

        private int status;

        @Override
        public void start() {
            Browser browser = new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
            String token = network.accessToken("a", Instant.now().plusSeconds(300));
            status = await().pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> browser.get(
                                    "/api/events", "Authorization", "Bearer " + token, "Accept-Language", "en"),
                            // the keys to check its token by are waited for but a second
                            answer -> !answer.body().contains("sign-in service is unavailable"))
                    .statusCode();
        }

        @Override
        public void stop() {
            status = 0;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE + 1;
        }

        @Override
        public boolean isRunning() {
            return status != 0;
        }
    }
}
