package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.traitdunion.local.people.Accounts;

/** What the gateway promises with the real Keycloak behind it: sessions, sign-out, and one stopped service that harms no other. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDoorStory {

    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningNetwork network;
    private Office office;
    private Person member;

    @BeforeAll
    void openOffice(RunningNetwork running) {
        network = running;
        office = Office.open(network);
        member = office.member("paul");
    }

    @Test
    void aStrangerIsAskedToSignInAndNeverRedirectedByTheApi() {
        Person stranger = Person.visiting(network.address());
        for (String path : List.of("/api/me", "/api/events", "/api/rooms")) {
            stranger.get(path).isProblem(401, "unauthenticated");
        }
        assertThat(stranger.get("/api/session").is(200).json().path("signedIn").asBoolean())
                .isFalse();
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak() {
        Person leaving = Person.signedIn(network.address(), office.username("paul"), Accounts.PASSWORD);
        String location = leaving.post("/logout").is(200).text("/location");
        leaving.get("/api/me").isProblem(401, "unauthenticated");
        leaving.get(location.substring(network.address().toString().length())).is(200);
        assertThat(leaving.get("/login?to=/").body())
                .as("Keycloak asks for the password again")
                .contains("name=\"password\"");
    }

    @Test
    void theDocumentsOfEachServiceAreServedAtTheDoor() {
        for (String service : List.of("members", "events", "forum")) {
            var document = member.get("/api/docs/" + service + ".json").is(200).json();
            assertThat(document.path("openapi").asString()).startsWith("3.");
            assertThat(document.path("paths").size()).as(service).isPositive();
        }
        var facts = member.get("/api/docs/facts.json").is(200).json();
        assertThat(facts.propertyNames()).containsExactlyInAnyOrder("members", "events", "forum");
        assertThat(facts.at("/events/asyncapi").asString()).startsWith("3.");
    }

    @Test
    void aStoppedServiceTakesOnlyItsOwnPagesWithIt() throws InterruptedException {
        var forum = network.parts().part("forum-service");
        forum.kill();
        member.get("/api/rooms").isProblem(503, "unavailable");
        member.get("/api/events").is(200);
        member.get("/api/me").is(200);

        forum.restart();
        await().atMost(SOON).untilAsserted(() -> member.get("/api/rooms").is(200));
    }
}
