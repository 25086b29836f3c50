package org.traitdunion.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
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
            "traitdunion.timeout=2s",
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

    Browser signedIn(String person) {
        return browser().signedIn(network, person);
    }
}
