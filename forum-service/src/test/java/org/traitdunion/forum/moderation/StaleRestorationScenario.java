package org.traitdunion.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** Two moderators and one reply: nobody takes back a decision that they have not read. */
@ServiceScenario
class StaleRestorationScenario extends Scenario {

    private Neighbours network;
    private Person author;
    private Person moderator;
    private Person another;
    private String thread;
    private long number;

    @BeforeEach
    void aHiddenReply() {
        network = new Neighbours(facts, tokens, api);
        author = network.member("Camille Perrin", "Orvalys");
        moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        another = network.member("Nadia Benali", "Brevane", "moderator");
        thread = network.thread(author, network.room(moderator, "network"));
        number = network.reply(author, thread, "Mme R. annule tout.");
        hide(network.member("Thomas Quéré", "Brevane"), "On la reconnaît.");
    }

    @Test
    void aHidingThatReplacedTheOneThatWasReadIsNotTakenBack() {
        long read = hidden(another).get("version").asLong();
        restore(moderator, read, "Reformulée.").expect(200);
        hide(network.member("Marc Vidal", "Orvalys"), "Une attaque.");

        restore(another, read, "On ne la reconnaît pas.").expectProblem(412, "stale");
        assertThat(hidden(another).get("reason").asString()).isEqualTo("Une attaque.");

        long now = hidden(another).get("version").asLong();
        restore(another, now, "Ce n’en est pas une.").expect(200);
        restore(another, now, "Ce n’en est pas une.").expect(200);
        restore(moderator, now, "Je me suis trompée.").expectProblem(409, "already-visible");
        assertThat(hidden(another).isNull()).isTrue();
    }

    @Test
    void onlyModeratorsReadWhatARestorationIsBasedOn() {
        assertThat(hidden(author).get("version").isNull()).isTrue();
    }

    private void hide(Person reporter, String reason) {
        String report = network.report(reporter, thread, number);
        api.as(moderator.token())
                .header("If-Match", "*")
                .put(
                        "/api/reports/" + report + "/decision",
                        Map.of("outcome", "hide", "rule", "situations", "reason", reason))
                .expect(200);
    }

    private Answer restore(Person by, long read, String reason) {
        return api.as(by.token())
                .header("If-Match", "\"" + read + "\"")
                .put("/api/threads/" + thread + "/replies/" + number + "/restoration", Map.of("reason", reason));
    }

    private JsonNode hidden(Person reader) {
        return api.as(reader.token())
                .get("/api/threads/" + thread + "/replies")
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("hidden");
    }
}
