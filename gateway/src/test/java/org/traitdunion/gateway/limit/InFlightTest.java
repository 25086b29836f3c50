package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.SettingsOfTests;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

class InFlightTest {

    private static final GatewaySettings SETTINGS = SettingsOfTests.withInFlight(1, 1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InFlight limit = new InFlight(new Turns(
            SETTINGS, new Connections(), new Problems(new JsonMapper(), new SecurityHeaders(SETTINGS)), meters));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final FilterChain service = (request, response) -> {
        begun.countDown();
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    };

    @Test
    void whatComesOnTopIsToldToComeBackAndTheRestIsServed() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> sent("/api/rooms", service));
            begun.await();

            MockHttpServletResponse refused = sent("/api/rooms", new MockFilterChain());

            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.getContentType()).isEqualTo("application/problem+json");
            assertThat(refused.getContentAsString()).contains("Too many requests arrive at the same time");
            assertThat(meters.counter("requests.shed").count()).isEqualTo(1);
            assertThat(sent("/assets/page.js", new MockFilterChain()).getStatus())
                    .isEqualTo(200);
            answer.countDown();
            assertThat(first.get().getStatus()).isEqualTo(200);
        }
        assertThat(sent("/api/rooms", new MockFilterChain()).getStatus()).isEqualTo(200);
    }

    @Test
    void streamsOfEventsAreNotCounted() throws Exception {
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var stream = others.submit(() -> sent("/api/notifications/stream", service));
            begun.await();

            assertThat(sent("/api/rooms", new MockFilterChain()).getStatus()).isEqualTo(200);
            answer.countDown();
            assertThat(stream.get().getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse sent(String path, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", "en");
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, chain);
        return response;
    }
}
