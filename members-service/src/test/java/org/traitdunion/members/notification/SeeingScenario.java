package org.traitdunion.members.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** What people have seen of their notifications: one, or all that a list has shown. */
@ServiceScenario
class SeeingScenario extends Scenario {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String THREAD = Ids.next();

    @Autowired
    private Notifications notifications;

    private Someone awa;
    private Someone marc;

    @BeforeEach
    void twoPeople() {
        awa = Someone.signedIn(tokens, "Awa Diarra");
        marc = Someone.signedIn(tokens, "Marc Vidal");
    }

    @Test
    void notifications_are_read_in_pages_and_seen_one_by_one() {
        happened(1, 2, 3, 4, 5);
        assertThat(Pages.read(api.as(awa.token()), "/api/notifications?limit=2"))
                .isEqualTo(read("?limit=100"))
                .hasSize(5);

        var newest = "/api/notifications/" + id(5) + "/seen";
        api.as(awa.token()).put(newest, null).expect(200);
        api.as(awa.token()).put(newest, null).expect(200);
        assertThat(unseen()).containsExactly(4, 3, 2, 1);
        api.as(marc.token()).put(newest, null).expectProblem(404, "not-found");
    }

    @Test
    void what_arrives_late_among_those_that_a_list_has_shown_stays_unseen() {
        happened(1, 3, 5);
        var shown = List.of(id(5), id(3), id(1));
        happened(4, 0, 6);

        see(awa, shown, null).expect(204);
        assertThat(unseen()).containsExactly(6, 4, 0);
        see(awa, shown, null).expect(204);
        assertThat(unseen()).containsExactly(6, 4, 0);
    }

    @Test
    void a_list_that_broke_off_stands_for_all_that_are_older_than_its_last() {
        happened(1, 2, 3, 5);
        var shown = List.of(id(5), id(3));
        happened(4);

        see(awa, shown, id(3)).expect(204);
        assertThat(unseen()).containsExactly(4);
    }

    @Test
    void nobody_sees_in_the_place_of_another() {
        happened(1, 2);
        see(marc, List.of(id(2), id(1)), null).expect(204);
        see(marc, List.of(), id(2)).expectProblem(400, "invalid-request");
        see(awa, List.of("!!"), null).expectProblem(400, "invalid-request");
        assertThat(unseen()).containsExactly(2, 1);
    }

    /** So many minutes past noon; they arrive in this order. */
    private void happened(int... minutes) {
        for (int minute : minutes) {
            var at = NOON.plus(Duration.ofMinutes(minute));
            notifications.tell(awa.id(), "fact-" + minute, at, new Notice.ReplyRestored(THREAD, minute));
        }
    }

    private String id(int minute) {
        return Notification.id("fact-" + minute, awa.id());
    }

    private Answer see(Someone someone, List<String> listed, @Nullable String olderThan) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("listed", listed);
        body.put("olderThan", olderThan);
        return api.as(someone.token()).put("/api/notifications/seen", body);
    }

    private List<Integer> unseen() {
        return read("?seen=false&limit=100").stream()
                .map(item -> item.at("/data/number").asInt())
                .toList();
    }

    private List<JsonNode> read(String query) {
        return Pages.read(api.as(awa.token()), "/api/notifications" + query);
    }
}
