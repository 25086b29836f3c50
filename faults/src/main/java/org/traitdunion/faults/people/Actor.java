package org.traitdunion.faults.people;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Outcome;
import org.traitdunion.faults.history.Refusal;
import org.traitdunion.local.people.Session;

/** Somebody who does one thing after the other until the curtain falls, each until it is answered. */
abstract class Actor implements Callable<Void> {

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(400);
    private static final int IMPATIENT_ONE_OF = 4;

    final Stage stage;
    final Session me;
    final Random random;
    /** Presses twice: asks for the same at the same time, with the same identity. */
    private final boolean impatient;

    /** @param seed what this person does follows from it, when they do it follows from the answers */
    Actor(Stage stage, Session me, long seed) {
        this.stage = stage;
        this.me = me;
        this.random = new Random(seed);
        this.impatient = random.nextInt(IMPATIENT_ONE_OF) == 0;
    }

    abstract void act() throws InterruptedException;

    @Override
    public Void call() throws InterruptedException {
        while (stage.open()) {
            act();
        }
        return null;
    }

    /** An id that follows from the seed. */
    String id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }

    Operation perform(Wish wish) throws InterruptedException {
        return perform(me, wish);
    }

    Operation perform(Session who, Wish wish) throws InterruptedException {
        long number = stage.journal().invoke(who.memberId(), wish.kind(), wish.subject(), wish.value());
        var refusals = new LinkedHashSet<Refusal>();
        Answer answer = ask(who, wish, refusals);
        boolean doubtful = false;
        boolean broken = false;
        while (!answer.definite()) {
            doubtful = true;
            broken |= answer.broken();
            if (!stage.patient()) {
                break;
            }
            stage.hesitate(BEFORE_ASKING_AGAIN);
            answer = ask(who, wish, refusals);
        }
        var operation = new Operation(
                number,
                who.memberId(),
                wish.kind(),
                wish.subject(),
                wish.value(),
                outcome(answer, doubtful),
                doubtful,
                answer.status(),
                told(wish, answer),
                broken,
                refusals);
        stage.journal().done(operation);
        return operation;
    }

    /** One attempt; adds what it was refused with, even if all together say something else. */
    private Answer ask(Session who, Wish wish, Set<Refusal> refusals) throws InterruptedException {
        List<Answer> answers = press(who, wish);
        answers.stream().map(Answer::refusal).flatMap(Optional::stream).forEach(refusals::add);
        return Answer.toAll(answers);
    }

    private List<Answer> press(Session who, Wish wish) throws InterruptedException {
        if (!impatient || wish.reads()) {
            return List.of(stage.gateway().send(who, wish));
        }
        Callable<Answer> press = () -> stage.gateway().send(who, wish);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(press, press)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** All at once, each until it is answered. */
    void performTogether(List<Wish> wishes) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(wishes.stream()
                            .map(wish -> (Callable<Operation>) () -> perform(wish))
                            .toList())
                    .forEach(Future::resultNow);
        }
    }

    /** A refusal after an attempt that nobody answered may be a refusal to do it twice. */
    private static Outcome outcome(Answer answer, boolean doubtful) {
        if (answer.good()) {
            return Outcome.OK;
        }
        return answer.definite() && !doubtful ? Outcome.FAIL : Outcome.UNKNOWN;
    }

    private static Map<String, String> told(Wish wish, Answer answer) {
        var told = new HashMap<>(wish.says());
        if (answer.good()) {
            wish.tell()
                    .forEach((name, pointer) ->
                            told.put(name, answer.body().at(pointer).asString()));
        } else if (answer.definite()) {
            told.put("problem", answer.body().path("type").asString());
        }
        return told;
    }
}
