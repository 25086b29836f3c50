package org.traitdunion.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** Two moderators have read the same report, and neither knows of the other's decision. */
@ServiceScenario
@Import(TwoModeratorsScenario.Meeting.class)
class TwoModeratorsScenario extends Scenario {

    /** Holds the first decision that is about to be written until the second is too: both follow from the same reading then. */
    @TestConfiguration
    static class Meeting {

        final CountDownLatch together = new CountDownLatch(2);

        @Bean
        MongoClientSettingsBuilderCustomizer meeting() {
            return client -> client.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    if (event.getCommandName().equals("findAndModify")
                            && event.getCommand()
                                    .getString("findAndModify")
                                    .getValue()
                                    .equals("reports")) {
                        meet();
                    }
                }
            });
        }

        private void meet() {
            together.countDown();
            try {
                assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Autowired
    Meeting meeting;

    @Test
    void oneDecidesAndTheOtherIsToldThatTheReportHasChanged() throws Exception {
        Neighbours network = new Neighbours(facts, tokens, api);
        Person moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        Person another = network.member("Nadia Benali", "Brevane", "moderator");
        String threadId = network.thread(moderator, network.room(moderator, "network"));
        Person author = network.member("Camille Perrin", "Orvalys");
        long number = network.reply(author, threadId, "J’arbitre.");
        String report = network.report(network.member("Thomas Quéré", "Brevane"), threadId, number);

        List<Integer> statuses;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var hide = both.submit(() -> decide(
                    moderator, report, Map.of("outcome", "hide", "rule", "respect", "reason", "C’est une attaque.")));
            var keep = both.submit(
                    () -> decide(another, report, Map.of("outcome", "keep", "reason", "Rien contre la charte.")));
            statuses = List.of(hide.get().status(), keep.get().status());
        }

        assertThat(meeting.together.getCount()).isZero();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        boolean hidden = statuses.getFirst() == 200;
        JsonNode answered = read(moderator, "/api/reports/" + report);
        assertThat(answered.get("decisions")).hasSize(1);
        assertThat(answered.get("outcome").asString()).isEqualTo(hidden ? "hidden" : "kept");
        JsonNode reply = read(moderator, "/api/threads/" + threadId + "/replies")
                .get("items")
                .get(0);
        assertThat(reply.get("state").asString()).isEqualTo(hidden ? "hidden" : "visible");
    }

    private Answer decide(Person by, String report, Map<String, Object> decision) {
        return api.as(by.token()).header("If-Match", "\"1\"").put("/api/reports/" + report + "/decision", decision);
    }

    private JsonNode read(Person reader, String path) {
        return api.as(reader.token()).get(path).expect(200).json();
    }
}
