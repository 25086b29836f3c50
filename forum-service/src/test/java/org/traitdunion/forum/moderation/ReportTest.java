package org.traitdunion.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.moderation.Report.Filing;
import org.traitdunion.forum.moderation.Report.Ruling;
import org.traitdunion.forum.published.Outcome;
import org.traitdunion.forum.published.ReplyHidden;
import org.traitdunion.forum.published.ReplyReported;
import org.traitdunion.forum.published.ReplyRestored;
import org.traitdunion.forum.published.ReportAnswered;
import org.traitdunion.forum.thread.Hiding;
import org.traitdunion.forum.thread.Reply;

class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theFirstReportOpensTheCase() {
        Report report = unreported();

        assertThat(report.file(note("alice")))
                .asInstanceOf(type(Filing.Filed.class))
                .satisfies(filed -> {
                    assertThat(filed.report().state()).isEqualTo(Report.State.OPEN);
                    assertThat(filed.report().version()).isEqualTo(1);
                    assertThat(filed.report().reportedAt()).isEqualTo(NOW);
                    assertThat(filed.report().outcome()).isNull();
                    assertThat(filed.fact()).isEqualTo(new ReplyReported("t", 3));
                });
    }

    @Test
    void onePersonCountsOnce() {
        assertThat(reportedBy("alice").file(note("alice"))).isEqualTo(new Filing.NothingNew());
        assertThat(reportedBy("alice", "bob").notes()).hasSize(2);
    }

    @Test
    void moreThanFiftyVoicesChangeNothing() {
        Report report = unreported();
        for (int i = 0; i < Report.MOST_NOTES; i++) {
            report = filed(report, "member" + i);
        }
        assertThat(report.file(note("one more"))).isEqualTo(new Filing.NothingNew());
    }

    @Test
    void whoReportsAfterAnAnswerIsHeardHoweverManyHadTheirs() {
        Report report = unreported();
        for (int i = 0; i < Report.MOST_NOTES; i++) {
            report = filed(report, "member" + i);
        }
        for (int i = 0; i < 3 * Report.MOST_NOTES; i++) {
            report = filed(ruled(report, keep("moderator")), "later" + i);
        }

        assertThat(report.state()).isEqualTo(Report.State.OPEN);
        assertThat(report.notes()).hasSize(2 * Report.MOST_NOTES);
        assertThat(report.decisions()).hasSize(Report.MOST_DECISIONS);
        assertThat(report.decide(keep("moderator")))
                .asInstanceOf(type(Ruling.Ruled.class))
                .satisfies(ruled -> assertThat(ruled.facts())
                        .containsExactly(new ReportAnswered("t", 3, List.of("later149"), Outcome.KEPT)));
    }

    @Test
    void hidingAnswersTheReportersAndTellsTheAuthor() {
        Ruling ruling = reportedBy("alice", "bob").decide(hide("moderator"));

        assertThat(ruling).asInstanceOf(type(Ruling.Ruled.class)).satisfies(ruled -> {
            assertThat(ruled.report().hiding())
                    .isEqualTo(new Hiding(CharterRule.SITUATIONS, "On reconnaît la personne.", "moderator", NOW));
            assertThat(ruled.report().outcome()).isEqualTo(Outcome.HIDDEN);
            assertThat(ruled.report().unsettled()).isTrue();
            assertThat(ruled.facts())
                    .containsExactly(
                            new ReplyHidden("t", 3, "author", CharterRule.SITUATIONS),
                            new ReportAnswered("t", 3, List.of("alice", "bob"), Outcome.HIDDEN));
        });
    }

    @Test
    void keepingAnswersTheReportersOnly() {
        Ruling ruling = reportedBy("alice").decide(keep("moderator"));

        assertThat(ruling).asInstanceOf(type(Ruling.Ruled.class)).satisfies(ruled -> {
            assertThat(ruled.report().hiding()).isNull();
            assertThat(ruled.report().outcome()).isEqualTo(Outcome.KEPT);
            assertThat(ruled.facts()).containsExactly(new ReportAnswered("t", 3, List.of("alice"), Outcome.KEPT));
        });
    }

    @Test
    void theSameDecisionAgainChangesNothingAndAnotherIsRefused() {
        Report hidden = ruled(reportedBy("alice"), hide("moderator"));

        assertThat(hidden.decide(hide("moderator"))).isEqualTo(new Ruling.SaidBefore());
        assertThat(hidden.decide(keep("moderator"))).isEqualTo(new Ruling.TooLate());
        assertThat(hidden.decide(hide("another"))).isEqualTo(new Ruling.TooLate());
    }

    @Test
    void nobodyJudgesTheirOwnWords() {
        Report hidden = ruled(reportedBy("alice"), hide("moderator"));

        assertThat(reportedBy("alice").decide(keep("author"))).isEqualTo(new Ruling.OwnCase());
        assertThat(hidden.restore(restore("author"))).isEqualTo(new Ruling.OwnCase());
    }

    @Test
    void aHiddenReplyCannotBeReported() {
        assertThat(ruled(reportedBy("alice"), hide("moderator")).file(note("bob")))
                .isEqualTo(new Filing.AlreadyHidden());
    }

    @Test
    void somebodyElseReopensWhatWasKeptAndOnlyTheyAreAnswered() {
        Report kept = ruled(reportedBy("alice"), keep("moderator"));
        assertThat(kept.file(note("alice"))).isEqualTo(new Filing.NothingNew());

        Report reopened = filed(kept, "bob");

        assertThat(reopened.state()).isEqualTo(Report.State.OPEN);
        assertThat(reopened.decide(hide("moderator")))
                .asInstanceOf(type(Ruling.Ruled.class))
                .satisfies(ruled ->
                        assertThat(ruled.facts()).contains(new ReportAnswered("t", 3, List.of("bob"), Outcome.HIDDEN)));
    }

    @Test
    void aRestoredReplyIsShownAndCanBeReportedAgain() {
        Report hidden = ruled(reportedBy("alice"), hide("moderator"));

        assertThat(hidden.restore(restore("another")))
                .asInstanceOf(type(Ruling.Ruled.class))
                .satisfies(ruled -> {
                    assertThat(ruled.facts()).containsExactly(new ReplyRestored("t", 3, "author"));
                    assertThat(ruled.report().hiding()).isNull();
                    assertThat(ruled.report().outcome()).isEqualTo(Outcome.KEPT);
                    assertThat(ruled.report().restore(restore("another"))).isEqualTo(new Ruling.SaidBefore());
                    assertThat(ruled.report().file(note("bob"))).isInstanceOf(Filing.Filed.class);
                });
    }

    @Test
    void whoeverRestoresWhatIsVisibleIsRefusedUnlessTheyDidItBefore() {
        Report restored =
                ((Ruling.Ruled) ruled(reportedBy("alice"), hide("moderator")).restore(restore("another"))).report();
        Report keptLater = ruled(filed(restored, "bob"), keep("moderator"));

        assertThat(restored.restore(restore("moderator"))).isEqualTo(new Ruling.TooLate());
        assertThat(keptLater.restore(restore("another"))).isEqualTo(new Ruling.SaidBefore());
        assertThat(reportedBy("alice").restore(restore("another"))).isEqualTo(new Ruling.TooLate());
    }

    @Test
    void aReplyIsHiddenByARule() {
        assertThatThrownBy(() -> new Decision(Decision.Act.HIDE, null, "Parce que.", "moderator", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Report unreported() {
        return Report.of(new Reply("t:3", "t", 3, "t:r", "author", NOW, "Bonjour", null, 0), "", NOW);
    }

    private static Report reportedBy(String... members) {
        Report report = unreported();
        for (String member : members) {
            report = filed(report, member);
        }
        return report;
    }

    private static Report filed(Report report, String member) {
        return ((Filing.Filed) report.file(note(member))).report();
    }

    private static Report ruled(Report report, Decision decision) {
        return ((Ruling.Ruled) report.decide(decision)).report();
    }

    private static Note note(String member) {
        return new Note(member, CharterRule.SITUATIONS, "On la reconnaît.", NOW);
    }

    private static Decision hide(String moderator) {
        return new Decision(Decision.Act.HIDE, CharterRule.SITUATIONS, "On reconnaît la personne.", moderator, NOW);
    }

    private static Decision keep(String moderator) {
        return new Decision(Decision.Act.KEEP, null, "Rien contre la charte.", moderator, NOW);
    }

    private static Decision restore(String moderator) {
        return new Decision(Decision.Act.RESTORE, null, "C’était une méprise.", moderator, NOW);
    }
}
