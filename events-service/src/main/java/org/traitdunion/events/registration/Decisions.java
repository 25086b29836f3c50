package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.traitdunion.events.registration.Step.Confirmed;
import org.traitdunion.events.registration.Step.Left;
import org.traitdunion.events.registration.Step.OfMember;
import org.traitdunion.events.registration.Step.Waitlisted;
import org.traitdunion.events.registration.Step.Withdrawn;
import org.traitdunion.kit.id.Ids;

/**
 * What a group of wishes comes to upon one reading of the roster, each after the one before it.
 *
 * @param closed wishes that come too late
 * @param unchanged wishes for what is so already, with the seat
 * @param decided wishes that change something, with the rank that a place in the queue has at that moment
 * @param later wishes that need another reading: once an earlier step is settled, or because no one write can both give seats
 *     and take them back
 * @param read the roster that it was decided upon
 * @param roster as it is with all that was decided
 */
record Decisions(
        List<Wish> closed,
        Map<Wish, Seat> unchanged,
        Map<Wish, Integer> decided,
        List<Wish> later,
        Roster read,
        Roster roster) {

    static Decisions upon(Roster read, Map<String, Seat> places, List<Wish> wishes, Instant now) {
        var decisions = new Decisions(
                new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), read, read);
        for (Wish wish : wishes) {
            Seat seat = places.getOrDefault(wish.memberId(), Seat.none(read.id(), wish.memberId()));
            decisions = decisions.with(wish, seat, wish.ask(decisions.roster, seat, now), now);
        }
        return decisions;
    }

    private Decisions with(Wish wish, Seat seat, Roster.Verdict verdict, Instant now) {
        return switch (verdict) {
            case Roster.Verdict.Closed() -> {
                closed.add(wish);
                yield this;
            }
            case Roster.Verdict.Unchanged() -> {
                unchanged.put(wish, seat);
                yield this;
            }
            case Roster.Verdict.Unsettled() -> postpone(wish);
            case Roster.Verdict.Seated() -> decide(wish, new Confirmed(Ids.next(), wish.memberId(), now));
            case Roster.Verdict.Leaves() -> decide(wish, new Withdrawn(Ids.next(), wish.memberId(), now));
            case Roster.Verdict.Queued(long after) ->
                decide(wish, new Waitlisted(Ids.next(), wish.memberId(), after, now));
            case Roster.Verdict.LeavesQueue(long after) ->
                decide(wish, new Left(Ids.next(), wish.memberId(), after, now));
        };
    }

    private Decisions decide(Wish wish, OfMember step) {
        if (roster.crowded() || wouldGiveAndTakeBack(step)) {
            return postpone(wish);
        }
        var after = roster.after(step);
        decided.put(wish, after.lastRank());
        return new Decisions(closed, unchanged, decided, later, read, after);
    }

    private Decisions postpone(Wish wish) {
        later.add(wish);
        return this;
    }

    private boolean wouldGiveAndTakeBack(Step step) {
        return switch (step) {
            case Confirmed _ -> steps().stream().anyMatch(Withdrawn.class::isInstance);
            case Withdrawn _ -> steps().stream().anyMatch(Confirmed.class::isInstance);
            default -> false;
        };
    }

    /** What these decisions add to the roster. */
    List<Step> steps() {
        return roster.steps().subList(read.steps().size(), roster.steps().size());
    }

    /** The rank once it is settled: seats that were given back have gone to the first of the queue by then. */
    int rank(Wish wish) {
        int moveUp = roster.open() ? Math.min(roster.free(), roster.waiting()) : 0;
        return Math.max(1, Objects.requireNonNull(decided.get(wish)) - moveUp);
    }
}
