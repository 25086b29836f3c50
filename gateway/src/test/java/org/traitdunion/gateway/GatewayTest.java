package org.traitdunion.gateway;

import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running gateway before a network of stand-ins; forum is a service that nobody started. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "traitdunion.client-secret=secret-of-tests",
            "traitdunion.timeout=8s",
            "server.tomcat.connection-timeout=2s",
            "traitdunion.services.forum=http://127.0.0.1:9",
            "management.server.port=0",
            "logging.structured.format.console="
        })
abstract class GatewayTest {

    static final StandInNetwork network = new StandInNetwork();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("traitdunion.public-url", () -> StandInNetwork.PUBLIC_URL);
        registry.add("traitdunion.keycloak-url", () -> network.url() + "/auth");
        registry.add("traitdunion.services.members", network::url);
        registry.add("traitdunion.services.events", network::url);
    }

    @Autowired
    CircuitBreakerRegistry breakers;

    @BeforeEach
    void everythingWorks() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        network.tokens(300, StandInNetwork.Refresh.GIVEN);
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A good token of a program, once the gateway has the keys to check it by, which a request waits for but a second. */
    String tokenOf(String program) {
        String token = network.accessToken(program, Instant.now().plusSeconds(300));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser()
                                .get("/api/session", "Authorization", "Bearer " + token)
                                .statusCode()
                        != 503);
        return token;
    }

    Browser signedIn(String person) {
        return browser().signedIn(network, person);
    }
}
