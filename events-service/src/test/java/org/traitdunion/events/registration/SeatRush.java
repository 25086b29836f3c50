package org.traitdunion.events.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.traitdunion.kit.problem.Refusal;

/**
 * Many people who want few seats, at once, on several instances: they register, register twice, withdraw, come back. It
 * remembers what they were told.
 */
final class SeatRush {

    private static final int ROUNDS = 2;
    private static final int NEIGHBOURS = 40;

    private final String eventId;
    private final List<Instance> instances;
    private final List<List<Callable<Told>>> wishes;
    private final Random random;
    private final Set<String> seated = new HashSet<>();
    private int refused;
    private int crashed;

    private record Told(String member, Registration registration) {}

    private interface Asking {
        Registration ask(SeatRegistration registration, String member);
    }

    SeatRush(String eventId, List<Instance> instances, int people, long seed) {
        this.eventId = eventId;
        this.instances = instances;
        this.random = new Random(seed);
        this.wishes = instances.stream()
                .<List<Callable<Told>>>map(instance -> new ArrayList<>())
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int person = 0; person < people; person++) {
                wish("member-" + person, round == 0);
            }
        }
        // Near neighbours change places: the order stays roughly that of the rounds, doubles meet each other.
        for (var ofInstance : wishes) {
            for (int i = 0; i + NEIGHBOURS < ofInstance.size(); i += NEIGHBOURS) {
                Collections.shuffle(ofInstance.subList(i, i + NEIGHBOURS), random);
            }
        }
    }

    private void wish(String member, boolean first) {
        Asking take = (registration, who) -> registration.take(eventId, who);
        Asking withdraw = (registration, who) -> registration.withdraw(eventId, who);
        ask(first ? 10 : 2, member, take);
        ask(2, member, take);
        ask(first ? 0 : 3, member, withdraw);
        ask(first ? 0 : 1, member, withdraw);
    }

    private void ask(int chancesInTen, String member, Asking asking) {
        if (random.nextInt(10) < chancesInTen) {
            int at = random.nextInt(instances.size());
            var registration = instances.get(at).registration();
            wishes.get(at).add(() -> new Told(member, asking.ask(registration, member)));
        }
    }

    /** Lets the people loose, over so many connections to each instance, of which none waits for another's. */
    void run(int connections) {
        var answers = new ArrayList<Future<Told>>();
        var pools = wishes.stream()
                .map(ofInstance -> {
                    var pool = Executors.newFixedThreadPool(connections);
                    ofInstance.forEach(wish -> answers.add(pool.submit(wish)));
                    return pool;
                })
                .toList();
        answers.forEach(this::hear);
        pools.forEach(pool -> pool.close());
    }

    private void hear(Future<Told> answer) {
        try {
            var told = answer.get();
            if (told.registration() instanceof Registration.Confirmed) {
                seated.add(told.member());
            }
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case Refusal refusal -> refused++;
                case Unreliable.Crash crash -> crashed++;
                case null, default -> throw new AssertionError(failure.getCause());
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Who was told at least once that a seat is theirs. */
    Set<String> seated() {
        return seated;
    }

    /** How many wishes were not served although nothing crashed. */
    int refused() {
        return refused;
    }

    /** How many wishes ended in a crash. */
    int crashed() {
        return crashed;
    }
}
