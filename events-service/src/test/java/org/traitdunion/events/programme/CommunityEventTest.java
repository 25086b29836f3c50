package org.traitdunion.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.NOW;
import static org.traitdunion.events.programme.EventMother.anEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.traitdunion.events.programme.Announcement.Subject;
import org.traitdunion.events.programme.CommunityEvent.Edit;
import org.traitdunion.events.programme.CommunityEvent.Reason;
import org.traitdunion.events.programme.CommunityEvent.State;
import org.traitdunion.events.published.Change;
import org.traitdunion.events.published.EventFact;

class CommunityEventTest {

    private final CommunityEvent draft =
            CommunityEvent.draft("event", "organiser", anEvent().content());
    private final CommunityEvent published = accepted(draft.publish(NOW)).next();

    @Test
    void aDraftIsItsOrganisersAlone() {
        assertThat(draft.visibleTo("organiser")).isTrue();
        assertThat(draft.visibleTo("somebody")).isFalse();
        assertThat(published.visibleTo("somebody")).isTrue();
    }

    @Test
    void changingADraftTellsNobody() {
        var edit = accepted(draft.change(anEvent().at("Paris").content(), NOW));
        assertThat(edit.next().version()).isEqualTo(2);
        assertThat(edit.next().content().place()).isEqualTo("Paris");
        assertThat(edit.facts()).isEmpty();
        assertThat(edit.announcement()).isEmpty();
    }

    @Test
    void aDraftMayLieInThePastButIsNotPublishedThen() {
        var late = CommunityEvent.draft(
                "event", "organiser", anEvent().startingAt(NOW.minusSeconds(1)).content());
        assertThat(late.publish(NOW)).isEqualTo(new Edit.Refused(Reason.EVENT_IN_THE_PAST));
        assertThat(late.change(anEvent().startingAt(NOW.minusSeconds(9)).content(), NOW))
                .isInstanceOf(Edit.Accepted.class);
    }

    @Test
    void publishingTellsTheOthersAndOpensTheRoster() {
        var edit = accepted(draft.publish(NOW));
        assertThat(edit.next().state()).isEqualTo(State.PUBLISHED);
        assertThat(edit.facts()).singleElement().isInstanceOf(EventFact.EventPublished.class);
        assertThat(edit.announcement()).hasValueSatisfying(announcement -> {
            assertThat(announcement.subject()).isEqualTo(Subject.PUBLICATION);
            assertThat(announcement.version()).isEqualTo(2);
            assertThat(announcement.capacity()).isEqualTo(2);
        });
    }

    @Test
    void whatIsRepeatedChangesNothing() {
        assertThat(published.publish(NOW)).isEqualTo(new Edit.Unchanged());
        assertThat(published.change(published.content(), NOW)).isEqualTo(new Edit.Unchanged());
        var cancelled = accepted(published.cancel("Grève des trains", NOW)).next();
        assertThat(cancelled.cancel("Grève des trains", NOW)).isEqualTo(new Edit.Unchanged());
    }

    @Test
    void aPublishedChangeSaysWhatBecameDifferent() {
        var edit = accepted(published.change(
                anEvent().at("Paris").withCapacity(5).described("Autre").content(), NOW));
        var changes = List.of(
                new Change("place", "Lyon, salle Ampère", "Paris"),
                new Change("capacity", "2", "5"),
                new Change("description", null, null));
        assertThat(edit.facts())
                .containsExactly(new EventFact.EventChanged("event", "Une matinée à deux réseaux", changes));
        assertThat(edit.announcement())
                .hasValueSatisfying(
                        announcement -> assertThat(announcement.changes()).isEqualTo(changes));
    }

    @Test
    void aNewTimeIsToldAsAnIntervalAndTheSessionsAsTitles() {
        var later = anEvent().startingAt(NOW.plus(Duration.ofDays(15)));
        var changes = published.content().changesTo(later.content());
        assertThat(changes)
                .containsExactly(
                        new Change(
                                "time",
                                "2026-12-08T09:00:00Z/2026-12-08T12:00:00Z Europe/Paris",
                                "2026-12-09T09:00:00Z/2026-12-09T12:00:00Z Europe/Paris"),
                        new Change(
                                "sessions",
                                "La tête dans le guidon, Le binôme avec son manager",
                                "La tête dans le guidon, Le binôme avec son manager"));
    }

    @Test
    void aTimeIsToldInTheZoneInWhichItWasRead() {
        var now = published.content();
        var inLondon = new EventContent(
                now.kind(),
                now.title(),
                now.description(),
                now.place(),
                now.startsAt(),
                now.endsAt(),
                "Europe/London",
                now.capacity(),
                now.sessions());
        assertThat(now.changesTo(inLondon))
                .containsExactly(new Change(
                        "time",
                        "2026-12-08T09:00:00Z/2026-12-08T12:00:00Z Europe/Paris",
                        "2026-12-08T09:00:00Z/2026-12-08T12:00:00Z Europe/London"));
    }

    @Test
    void aPublishedEventDoesNotMoveIntoThePast() {
        assertThat(published.change(anEvent().startingAt(NOW).content(), NOW))
                .isEqualTo(new Edit.Refused(Reason.EVENT_IN_THE_PAST));
    }

    @Test
    void whileItLastsItMayChangeAndOnceItIsOverNotAnyMore() {
        var during = anEvent().startsAt().plusSeconds(60);
        assertThat(published.change(anEvent().at("Salle B").content(), during)).isInstanceOf(Edit.Accepted.class);
        assertThat(published.editableBy("organiser", during)).isTrue();
        var after = anEvent().endsAt();
        assertThat(published.change(anEvent().at("Salle B").content(), after))
                .isEqualTo(new Edit.Refused(Reason.EVENT_CLOSED));
        assertThat(published.cancel("Trop tard", after)).isEqualTo(new Edit.Refused(Reason.EVENT_CLOSED));
        assertThat(published.editableBy("organiser", after)).isFalse();
    }

    @Test
    void aSlipInItsEndDoesNotCloseItForGood() {
        var during = anEvent().startsAt().plusSeconds(600);
        assertThat(published.change(ending(during), during)).isEqualTo(new Edit.Refused(Reason.EVENT_IN_THE_PAST));
        assertThat(published.change(ending(during.plusMillis(1)), during)).isInstanceOf(Edit.Accepted.class);
        assertThat(draft.change(ending(during), during)).isInstanceOf(Edit.Accepted.class);
    }

    @Test
    void cancellingKeepsTheReasonAndClosesTheEventForGood() {
        var edit = accepted(published.cancel("Grève des trains", NOW));
        var cancelled = edit.next();
        assertThat(cancelled.cancellation()).isEqualTo(new CommunityEvent.Cancellation("Grève des trains", NOW));
        assertThat(edit.facts()).containsExactly(new EventFact.EventCancelled("event", "Grève des trains"));
        assertThat(cancelled.change(anEvent().at("Paris").content(), NOW))
                .isEqualTo(new Edit.Refused(Reason.EVENT_CLOSED));
        assertThat(cancelled.publish(NOW)).isEqualTo(new Edit.Refused(Reason.EVENT_CLOSED));
        assertThat(cancelled.cancel("Autre motif", NOW)).isEqualTo(new Edit.Refused(Reason.EVENT_CLOSED));
        assertThat(cancelled.editableBy("organiser", NOW)).isFalse();
    }

    @Test
    void aDraftIsNotCancelled() {
        assertThat(draft.cancel("Pourquoi pas", NOW)).isEqualTo(new Edit.Refused(Reason.EVENT_NOT_PUBLISHED));
    }

    private static EventContent ending(Instant end) {
        var content = anEvent().content();
        return new EventContent(
                content.kind(),
                content.title(),
                content.description(),
                content.place(),
                content.startsAt(),
                end,
                content.zone(),
                content.capacity(),
                List.of());
    }

    private static Edit.Accepted accepted(Edit edit) {
        assertThat(edit).isInstanceOf(Edit.Accepted.class);
        return (Edit.Accepted) edit;
    }
}
