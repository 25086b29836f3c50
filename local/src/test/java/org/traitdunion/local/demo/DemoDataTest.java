package org.traitdunion.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private final Map<String, DemoPerson> people =
            DemoData.people().stream().collect(Collectors.toMap(DemoPerson::username, Function.identity()));

    @Test
    void theNetworkHasEnoughOfEverything() {
        assertThat(people).hasSizeBetween(38, 50);
        assertThat(DemoData.companies()).hasSize(2);
        assertThat(DemoData.events()).hasSize(10);
        assertThat(DemoData.rooms().stream()
                        .mapToLong(room -> DemoData.discussionsOf(room).size())
                        .sum())
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void everybodyNamedExistsAndMayDoIt() {
        for (var event : DemoData.events()) {
            assertThat(roles(event.organiser())).as(event.key()).contains("organiser");
            assertThat(people.keySet()).containsAll(event.seats() == null ? Set.of() : event.seats());
        }
        for (var room : DemoData.rooms()) {
            assertThat(roles(room.moderator())).as(room.id()).contains("moderator");
            for (var thread : DemoData.discussionsOf(room)) {
                assertThat(mayRead(room, thread.author())).as(thread.key()).isTrue();
                thread.replies()
                        .forEach(reply -> assertThat(mayRead(room, reply.by()))
                                .as(reply.body())
                                .isTrue());
            }
        }
    }

    private List<String> roles(String username) {
        DemoPerson person = people.get(username);
        return person == null ? List.of() : person.givenRoles();
    }

    private boolean mayRead(DemoData.Room room, String username) {
        DemoPerson person = people.get(username);
        return person != null
                && !person.applies()
                && (room.company() == null || room.company().equals(person.company()));
    }

    @Test
    void eventsLieAheadOnWorkingDaysAndSessionsWithinThem() {
        var calendar = DemoCalendar.of(Instant.parse("2026-11-28T23:30:00Z"));
        assertThat(calendar.today()).isEqualTo(LocalDate.parse("2026-11-29"));
        for (var event : DemoData.events()) {
            var starts = calendar.at(event.day(), event.from());
            var ends = calendar.at(event.day(), event.to());
            assertThat(starts).as(event.key()).isBefore(ends).isAfter("2026-11-29T23:00:00Z");
            assertThat(starts.atZone(DemoCalendar.PARIS).getDayOfWeek().getValue())
                    .isLessThan(6);
            for (var session : event.sessions()) {
                assertThat(calendar.at(event.day(), session.from())).isBetween(starts, ends);
                assertThat(calendar.at(event.day(), session.to())).isBetween(starts, ends);
            }
        }
    }

    @Test
    void idsAreTheSameAtEveryLoading() {
        assertThat(DemoData.id("events", "visite")).isEqualTo(DemoData.id("events", "visite"));
        assertThat(DemoData.id("events", "visite")).isNotEqualTo(DemoData.id("threads", "visite"));
    }
}
