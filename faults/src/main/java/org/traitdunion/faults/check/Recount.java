package org.traitdunion.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.traitdunion.faults.history.History;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.Place.State;
import org.traitdunion.faults.world.Reply;
import org.traitdunion.faults.world.World;

/** What was counted or copied equals what is there: seats, replies, threads, titles, hidden replies, members, roles. */
final class Recount implements Check {

    @Override
    public String name() {
        return "counters and read models equal a recount";
    }

    @Override
    public List<String> violations(History history, World world) {
        var found = new ArrayList<String>();
        seats(world, found);
        forum(world, found);
        members(world, found);
        return found;
    }

    private static void seats(World world, List<String> found) {
        var roster = world.roster();
        Map<String, State> seats = live(Ledger.of(world.seats()));
        Set<String> seated = new HashSet<>();
        seats.forEach((member, state) -> {
            if (state == State.CONFIRMED) {
                seated.add(member);
            }
        });
        same(found, "holders in the roster and in the seats", new HashSet<>(roster.holders()), seated);
        same(
                found,
                "free seats",
                roster.free(),
                roster.capacity() - roster.holders().size());
        same(found, "people who wait", roster.waiting(), seats.size() - seated.size());
        same(found, "seats and their facts", seats, live(Ledger.of(world).standing()));
        same(found, "attendances and seats", live(Ledger.of(world.attendances())), seats);
        same(
                found,
                "capacity of roster and event",
                roster.capacity(),
                world.event().capacity());
        // Nothing but a cancellation closes it: who comes too late is refused by the time.
        same(found, "whether the roster is open", roster.open(), !world.event().cancelled());
        same(found, "the event's thread", world.event().thread(), world.event().id());
    }

    private static void forum(World world, List<String> found) {
        for (var thread : world.threads()) {
            List<Long> numbers = world.replies().stream()
                    .filter(reply -> reply.claim().startsWith(thread.id()))
                    .map(Reply::number)
                    .sorted()
                    .toList();
            var expected = new ArrayList<Long>();
            for (long number = 1; number <= thread.replies(); number++) {
                expected.add(number);
            }
            same(found, "numbers of replies of thread " + thread.id(), numbers, expected);
            same(found, "arrivals of thread " + thread.id(), thread.arriving(), 0);
            if (thread.id().equals(world.event().id())) {
                same(
                        found,
                        "title of the event's thread",
                        thread.title(),
                        world.event().title());
            }
        }
        same(found, "threads of the room", world.room().threads(), world.room().counted());
        for (Reply reply : world.replies()) {
            boolean hides = world.cases().stream().anyMatch(one -> one.number() == reply.number() && one.hides());
            same(found, "reply " + reply.number() + " hidden", reply.hidden(), hides);
        }
        for (Case one : world.cases()) {
            if (world.replies().stream().noneMatch(reply -> reply.number() == one.number())) {
                found.add("a case without its reply: " + one.number());
            }
        }
    }

    private static void members(World world, List<String> found) {
        var member = world.member();
        if (!member.admitted()) {
            return;
        }
        world.copies().forEach((service, copy) -> same(found, "the newcomer in " + service, copy, member));
        Set<String> roles = new HashSet<>();
        if (member.active()) {
            roles.addAll(member.roles());
            roles.add("member");
        }
        same(found, "the newcomer's roles at Keycloak", world.keycloak(), roles);
    }

    private static Map<String, State> live(Map<String, State> states) {
        var live = new HashMap<>(states);
        live.values().removeIf(state -> state == State.NONE);
        return live;
    }

    private static void same(List<String> found, String what, Object counted, Object recounted) {
        if (!counted.equals(recounted)) {
            found.add(what + ": " + counted + ", and by a recount " + recounted);
        }
    }
}
