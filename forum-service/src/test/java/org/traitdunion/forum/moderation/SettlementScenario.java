package org.traitdunion.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.forum.Neighbours;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.thread.Replies;
import org.traitdunion.kit.sweep.Sweeps;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Standstill;

/** What happens to a decision when the service dies right after writing it. */
@ServiceScenario
class SettlementScenario extends Scenario {

    @Autowired
    Reports reports;

    @Autowired
    Replies replies;

    @Autowired
    Sweeps sweeps;

    private Person moderator;
    private String reportId;

    @BeforeEach
    void aReportedReply() {
        Neighbours network = new Neighbours(facts, tokens, api);
        Person author = network.member("Camille Perrin", "Orvalys");
        moderator = network.member("Agnès Delmas", "Orvalys", "moderator");
        String threadId = network.thread(author, network.room(moderator, "network"));
        long number = network.reply(author, threadId, "Mme R. annule tout.");
        reportId = network.report(moderator, threadId, number);
    }

    @Test
    void theSweepLetsTheReplyFollow() {
        try (var _ = new Standstill(sweeps)) {
            decideAndDie();
            assertThat(hidden()).isFalse();
        }

        await().untilAsserted(() -> {
            assertThat(hidden()).isTrue();
            assertThat(reports.find(reportId).orElseThrow().unsettled()).isNull();
        });
    }

    @Test
    void anOlderDecisionNeverOverrulesANewerOne() {
        Report hiding = decideAndDie();
        Decision restoration = decision(Decision.Act.RESTORE);
        Report restored = ((Report.Ruling.Ruled) hiding.restore(restoration)).report();
        reports.save(restored, List.of());

        replies.follow(reportId, restored.hiding(), restored.version());
        replies.follow(reportId, hiding.hiding(), hiding.version());

        assertThat(hidden()).isFalse();
    }

    private Report decideAndDie() {
        Report open = reports.find(reportId).orElseThrow();
        Report.Ruling.Ruled ruled = (Report.Ruling.Ruled) open.decide(decision(Decision.Act.HIDE));
        assertThat(reports.save(ruled.report(), ruled.facts())).isTrue();
        return ruled.report();
    }

    private Decision decision(Decision.Act act) {
        CharterRule rule = act == Decision.Act.HIDE ? CharterRule.SITUATIONS : null;
        return new Decision(act, rule, "On la reconnaît.", moderator.id(), Instant.parse("2026-11-24T09:00:00Z"));
    }

    private boolean hidden() {
        return replies.all(List.of(reportId)).getFirst().isHidden();
    }
}
