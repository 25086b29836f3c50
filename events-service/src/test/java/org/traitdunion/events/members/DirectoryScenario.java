package org.traitdunion.events.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.Community;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** What the neighbours tell, whenever and however often it comes. */
@ServiceScenario
class DirectoryScenario extends Scenario {

    private static final List<String> MEMBER = List.of("member");
    private static final List<String> ORGANISER = List.of("member", "organiser");

    @Autowired
    Members members;

    private Community community;

    @BeforeEach
    void people() {
        community = new Community(api, tokens, facts);
    }

    @Test
    void aSuspensionWorksAtTheNextRequestAndSoDoesTheReinstatement() {
        var alice = community.member("Alice Martin");
        api.as(alice.token()).get("/api/events").expect(200);
        community.tell(alice, 2, "Alice Martin", "suspended", MEMBER);
        await().untilAsserted(() -> api.as(alice.token()).get("/api/events").expectProblem(403, "suspended"));
        community.tell(alice, 3, "Alice Martin", "active", MEMBER);
        await().untilAsserted(() -> api.as(alice.token()).get("/api/events").expect(200));
    }

    @Test
    void anOrganiserWhoLosesTheRoleKeepsTheEventsButEditsThemNoMore() {
        var organiser = community.organiser("Odile Organise");
        var event = community.published(organiser, anEvent());
        community.tell(organiser, 2, "Odile Organise", "active", MEMBER);
        await().untilAsserted(() -> api.as(organiser.token())
                .put("/api/events/" + event + "/cancellation", Map.of("reason", "x"))
                .expectProblem(403, "forbidden"));
        assertThat(community.show(organiser, event).get("mayEdit").asBoolean()).isFalse();
        assertThat(community.show(organiser, event).get("state").asString()).isEqualTo("published");
    }

    @Test
    void recordsThatComeTwiceOrLateChangeNothing() {
        var odile = community.member("Odile Avant");
        community.tell(odile, 5, "Odile Organise", "active", ORGANISER);
        community.tell(odile, 3, "Odile Ancienne", "suspended", MEMBER);
        community.tell(odile, 5, "Odile Organise", "active", ORGANISER);
        var last = community.member("Dernière du même sujet");
        await().untilAsserted(() -> assertThat(members.people(List.of(odile.id(), last.id()))
                        .of(odile.id())
                        .name())
                .isEqualTo("Odile Organise"));
        assertThat(members.of(odile.id()))
                .hasValueSatisfying(standing -> assertThat(standing.active()).isTrue());
        members.forget(odile.id(), 6);
        members.learn(new DirectoryEntry(odile.id(), "Revenante", "aurore", "Aurore", "active", MEMBER), 5);
        assertThat(members.of(odile.id())).isEmpty();
        assertThat(members.people(List.of(odile.id())).of(odile.id()).name()).isIn("Ancien membre", "Former member");
    }

    @Test
    void theThreadOfAnEventIsKnownOnceTheForumHasOpenedIt() {
        var organiser = community.organiser("Odile Organise");
        var event = community.published(organiser, anEvent());
        facts.publish(
                "forum.facts",
                event,
                "forum.thread-opened",
                1,
                Map.of("threadId", event, "roomId", "evenements", "authorId", organiser.id(), "eventId", event));
        await().untilAsserted(() -> assertThat(
                        community.show(organiser, event).get("threadId").asString())
                .isEqualTo(event));
        var other = Ids.next();
        facts.publish(
                "forum.facts",
                other,
                "forum.thread-opened",
                1,
                Map.of("threadId", other, "roomId", "entraide", "authorId", organiser.id()));
        facts.publish(
                "forum.facts",
                event,
                "forum.thread-opened",
                1,
                Map.of("threadId", event, "roomId", "evenements", "authorId", organiser.id(), "eventId", event));
        assertThat(community.show(organiser, event).get("version").asLong()).isEqualTo(2);
    }
}
