package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"traitdunion.session-store=mongodb", "traitdunion.mongodb-stable-api=false"})
class SharedSessionsTest extends GatewayTest {

    private static final MongoServer mongo = new MongoServer(H2Backend.inMemory());
    private static final String URI = "mongodb:/" + mongo.bind();

    @DynamicPropertySource
    static void mongo(DynamicPropertyRegistry registry) {
        registry.add("traitdunion.mongodb-uri", () -> URI);
    }

    @AfterAll
    static void stop() {
        mongo.shutdownNow();
    }

    @Test
    void whoSignedInAtOneGatewayIsKnownToTheOther() {
        try (ConfigurableApplicationContext other = anotherGateway()) {
            Browser here = browser();
            Map<String, String> asked = here.begin("/salons");
            Browser there = new Browser(Integer.parseInt(other.getEnvironment().getProperty("local.server.port", "")));
            there.cookie("__Host-SESSION", String.valueOf(here.cookie("__Host-SESSION")));

            // Begun here, ended there: a balancer may send each step elsewhere.
            assertThat(there.end(network, asked, "camille")).endsWith("/salons");
            there.get("/api/session");
            here.cookie("__Host-SESSION", String.valueOf(there.cookie("__Host-SESSION")));
            assertThat(here.get("/api/me").body()).contains("authorization: Bearer ");

            network.tokens(20, StandInNetwork.Refresh.GIVEN);
            assertThat(there.write("PUT", "/api/me/preferences", "{}").statusCode())
                    .isEqualTo(200);

            assertThat(there.write("POST", "/logout", "").statusCode()).isEqualTo(200);
            assertThat(here.get("/api/me").statusCode()).isEqualTo(401);
        }
    }

    private static ConfigurableApplicationContext anotherGateway() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.structured.format.console=",
                        "--traitdunion.client-secret=secret-of-tests",
                        "--traitdunion.public-url=" + StandInNetwork.PUBLIC_URL,
                        "--traitdunion.keycloak-url=" + network.url() + "/auth",
                        "--traitdunion.services.members=" + network.url(),
                        "--traitdunion.session-store=mongodb",
                        "--traitdunion.mongodb-stable-api=false",
                        "--traitdunion.mongodb-uri=" + URI);
    }
}
