package org.traitdunion.events.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.traitdunion.events.published.EventKind;

/** Events as tests need them: {@code anEvent().withCapacity(2).content()}. */
public record EventMother(String title, String place, Instant startsAt, int capacity, String description) {

    /** The morning of the tests' clock. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    public static EventMother anEvent() {
        return new EventMother(
                "Une matinée à deux réseaux",
                "Lyon, salle Ampère",
                NOW.plus(Duration.ofDays(14)),
                2,
                "Deux ateliers pour **deux** réseaux.");
    }

    public EventMother titled(String other) {
        return new EventMother(other, place, startsAt, capacity, description);
    }

    public EventMother at(String other) {
        return new EventMother(title, other, startsAt, capacity, description);
    }

    public EventMother startingAt(Instant other) {
        return new EventMother(title, place, other, capacity, description);
    }

    public EventMother withCapacity(int other) {
        return new EventMother(title, place, startsAt, other, description);
    }

    public EventMother described(String other) {
        return new EventMother(title, place, startsAt, capacity, other);
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofHours(3));
    }

    public List<Session> sessions() {
        var half = startsAt.plus(Duration.ofMinutes(90));
        return List.of(
                new Session("temps", "La tête dans le guidon", "Gérer son temps.", startsAt, half),
                new Session("manager", "Le binôme avec son manager", "", half, endsAt()));
    }

    public EventContent content() {
        return new EventContent(
                EventKind.SEMINAR, title, description, place, startsAt, endsAt(), "Europe/Paris", capacity, sessions());
    }
}
