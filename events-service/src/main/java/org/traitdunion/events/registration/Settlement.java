package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.traitdunion.events.published.EventFact;

/**
 * What the unsettled steps of a roster come to: the seats to write, the facts to tell, and the counters to mend where a
 * step is void. It depends only on the steps and the seats, so whoever works it out, however often and after whatever
 * crash, comes to the same result.
 *
 * @param seats the seats as they will be, each with the step that it was before, to write only if that still holds
 * @param facts in the order of the steps
 * @param free seats to give back because a promotion was void
 * @param waiting change of the number of people who wait
 * @param unseated members whose promotion was void
 * @param moved whether the seats must learn a new start of the event
 */
record Settlement(
        List<Placed> seats, List<EventFact> facts, int free, int waiting, List<String> unseated, boolean moved) {

    record Placed(Seat seat, long after) {}

    /**
     * Settles all steps of the roster.
     *
     * @param places the present seats of the members that the steps name, by member
     */
    static Settlement of(Roster roster, Map<String, Seat> places) {
        var working = new Working(roster, places);
        for (int i = 0; i < roster.steps().size(); i++) {
            working.settle(roster.steps().get(i), roster.settled() + i + 1);
        }
        return new Settlement(
                List.copyOf(working.seats),
                List.copyOf(working.facts),
                working.unseated.size(),
                working.waiting,
                List.copyOf(working.unseated),
                working.moved);
    }

    private static final class Working {
        private final Roster roster;
        private final Map<String, Seat> places;
        private final List<Placed> seats = new ArrayList<>();
        private final List<EventFact> facts = new ArrayList<>();
        private final List<String> unseated = new ArrayList<>();
        private int waiting;
        private boolean moved;

        Working(Roster roster, Map<String, Seat> places) {
            this.roster = roster;
            this.places = places;
        }

        void settle(Step step, long number) {
            String event = roster.id();
            switch (step) {
                case Step.Confirmed(var id, var member, Instant at) -> {
                    place(place(member), place(member).confirmed(number, at));
                    facts.add(new EventFact.SeatConfirmed(event, member));
                }
                case Step.Withdrawn(var id, var member, Instant at) -> {
                    place(place(member), place(member).gone(number, at));
                    facts.add(new EventFact.SeatWithdrawn(event, member, "seat"));
                }
                case Step.Waitlisted(var id, var member, long after, Instant at) -> {
                    if (holds(place(member), after, number)) {
                        place(place(member), place(member).waiting(number, at));
                        facts.add(new EventFact.SeatWaitlisted(event, member, number));
                    } else {
                        waiting--;
                    }
                }
                case Step.Left(var id, var member, long after, Instant at) -> {
                    if (holds(place(member), after, number)) {
                        place(place(member), place(member).gone(number, at));
                        waiting--;
                        facts.add(new EventFact.SeatWithdrawn(event, member, "waiting-list"));
                    }
                }
                case Step.Promoted(var id, var member, long after, Instant at) -> {
                    if (holds(place(member), after, number)) {
                        place(place(member), place(member).promoted(number, at));
                        waiting--;
                        facts.add(new EventFact.SeatPromoted(
                                event,
                                member,
                                roster.occasion().title(),
                                roster.occasion().startsAt(),
                                roster.occasion().zone()));
                    } else {
                        unseated.add(member);
                    }
                }
                case Step.Changed(var id, Occasion then, var changes, var at) -> {
                    moved = true;
                    if (!changes.isEmpty()) {
                        facts.add(new EventFact.ChangeAnnounced(
                                event,
                                then.title(),
                                then.startsAt(),
                                then.endsAt(),
                                then.zone(),
                                then.place(),
                                changes));
                    }
                }
                case Step.Cancelled(var id, String reason, var at) ->
                    facts.add(new EventFact.CancellationAnnounced(
                            event,
                            roster.occasion().title(),
                            roster.occasion().startsAt(),
                            roster.occasion().zone(),
                            reason));
            }
        }

        private Seat place(String member) {
            return places.getOrDefault(member, Seat.none(roster.id(), member));
        }

        /** Not void: the seat is as the step knew it, or the step is written already and only the roster is behind. */
        private static boolean holds(Seat seat, long after, long number) {
            return seat.step() == after || seat.step() == number;
        }

        private void place(Seat before, Seat after) {
            if (before.step() < after.step()) {
                seats.add(new Placed(after, before.step()));
            }
        }
    }
}
