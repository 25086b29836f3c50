package org.traitdunion.forum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** What members-service tells, whenever and however often it comes. */
@ServiceScenario
class DirectoryScenario extends Scenario {

    @Autowired
    Members members;

    private Neighbours network;

    @BeforeEach
    void people() {
        network = new Neighbours(facts, tokens, api);
    }

    @Test
    void anApplicantIsNoMember() {
        String token = tokens.of(Ids.next()).named("Léa Morin").token();

        api.as(token).get("/api/rooms").expectProblem(403, "not-a-member");
    }

    @Test
    void aSuspensionWorksAtTheNextRequestAndSoDoesTheReinstatement() {
        Person alice = network.member("Alice Martin", "Orvalys");

        network.tell(alice.id(), alice.name(), alice.company(), "suspended");
        await().untilAsserted(() -> api.as(alice.token()).get("/api/rooms").expectProblem(403, "suspended"));

        network.tell(alice.id(), alice.name(), alice.company(), "active");
        await().untilAsserted(() -> api.as(alice.token()).get("/api/rooms").expect(200));
    }

    @Test
    void aModeratorIsOneFromTheMomentTheDirectorySaysSo() {
        Person alice = network.member("Alice Martin", "Orvalys");
        api.as(alice.token()).get("/api/reports").expectProblem(403, "forbidden");

        network.tell(alice.id(), alice.name(), alice.company(), "active", "moderator");
        await().untilAsserted(() -> api.as(alice.token()).get("/api/reports").expect(200));
    }

    @Test
    void whoeverChangesCompanyLosesTheOldRooms() {
        Person alice = network.member("Alice Martin", "Orvalys", "moderator");
        String room = network.room(alice, "company");

        network.tell(alice.id(), alice.name(), "Brevane", "active", "moderator");

        await().untilAsserted(
                        () -> api.as(alice.token()).get("/api/rooms/" + room).expectProblem(404, "not-found"));
    }

    @Test
    void anOlderEntryNeverReplacesANewerOneAndNobodyComesBackFromErasure() {
        DirectoryEntry old = entry("Alice Martin");
        DirectoryEntry renamed =
                new DirectoryEntry(old.memberId(), "Alice Durand", "orvalys", "Orvalys", "active", List.of("member"));

        members.learn(renamed, 2);
        members.learn(old, 1);
        members.learn(renamed, 2);
        assertThat(name(old.memberId())).isEqualTo("Alice Durand");

        members.forget(old.memberId(), 3);
        members.learn(renamed, 2);
        assertThat(members.of(old.memberId())).isEmpty();
        assertThat(name(old.memberId())).isNotEqualTo("Alice Durand");
    }

    @Test
    void aTombstoneErasesTheName() {
        Person alice = network.member("Alice Martin", "Orvalys");

        facts.publish("members.directory", alice.id(), "members.directory", 2, null);

        await().untilAsserted(() -> assertThat(members.of(alice.id())).isEmpty());
        await().untilAsserted(() -> assertThat(name(alice.id())).doesNotContain("Alice"));
    }

    private String name(String memberId) {
        return members.cards(Set.of(memberId)).of(memberId).name();
    }

    private static DirectoryEntry entry(String name) {
        return new DirectoryEntry(Ids.next(), name, "orvalys", "Orvalys", "active", List.of("member"));
    }
}
