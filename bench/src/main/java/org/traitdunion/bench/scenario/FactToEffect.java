package org.traitdunion.bench.scenario;

import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.load.Vegeta;
import org.traitdunion.bench.network.Publications;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/**
 * How long a fact takes to its effect in another service: an event is published at the events service, and the forum opens its
 * thread. From the time at which the fact says that it was written, until the thread stands in the forum's store, which is asked
 * for it every millisecond: the forum itself, asked so often, would be kept from its work by the questions. Each thread is then
 * shown by the forum. The first samples, as the first requests of other scenarios, only warm up what takes part.
 */
final class FactToEffect implements Scenario {

    static final String NAME = "facts";

    private static final String UNDER_LOAD = "under load";
    private static final int WARM_UP = 500;
    private static final int SAMPLES = 100;
    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final Duration TO_KNOW_THE_CAPACITY = Duration.ofSeconds(5);
    private static final Duration BESIDE = Duration.ofSeconds(30);

    @Override
    public void measure(Stage stage) {
        sampled(stage, WARM_UP);
        tell(stage, "at rest", sampled(stage, SAMPLES));
        stage.vegeta().ifPresent(vegeta -> underLoad(stage, vegeta));
    }

    @Override
    public List<Loads> loads() {
        return List.of(Reading.THREAD);
    }

    private static void underLoad(Stage stage, Vegeta vegeta) {
        List<Call> reading = Reading.THREAD.calls(stage);
        Load capacity = stage.wrk().run(stage.network().gateway(), reading, 16, TO_KNOW_THE_CAPACITY);
        if (!capacity.isSound()) {
            stage.leaveOut("Answers failed while the capacity was measured: no facts under load.");
            return;
        }
        int half = (int) Math.max(1, capacity.perSecond() / 2);
        var load = vegeta.begin(stage.network().gateway(), reading, half, BESIDE);
        Latencies latencies = sampled(stage, SAMPLES);
        Instant sampled = Instant.now();
        Attack beside = joined(load);
        if (beside.lastsUntil(sampled)) {
            tell(stage, UNDER_LOAD, latencies);
            tell(stage.figures(), beside);
        } else {
            stage.leaveOut("The load ended before the last fact had its effect: no facts under load.");
        }
    }

    /** What the load really was; its errors stand beside the goals. */
    static void tell(Figures figures, Attack load) {
        long served = load.count(status -> status == 200);
        figures.add(NAME, UNDER_LOAD, "offered", "1/s", Better.NEITHER, load.offered());
        figures.add(NAME, UNDER_LOAD, "served", "1/s", Better.NEITHER, served / load.seconds());
        figures.add(NAME, UNDER_LOAD, Figures.ERRORS, "", Better.LOWER, (double) (load.count() - served));
    }

    private static Latencies sampled(Stage stage, int samples) {
        Map<String, String> organiser = Meeting.organiser(stage);
        var shown = new LinkedHashMap<String, Instant>();
        try (var publications = new Publications(stage.network().kafka())) {
            for (int i = 0; i < samples; i++) {
                var meeting = Meeting.draft(stage, 10, organiser);
                shown.put(meeting.id(), appeared(() -> hasThread(stage, meeting), meeting::publish));
                stage.api().get(stage.network().forum(), "/api/threads/" + meeting.id(), organiser);
            }
            return between(publications.written(), shown);
        }
    }

    private static boolean hasThread(Stage stage, Meeting meeting) {
        var threads = stage.network().database("forum").getCollection("threads");
        return threads.find(eq("_id", meeting.id())).first() != null;
    }

    /** When the effect was there: looked for before its cause, whose own answer may come later. */
    static Instant appeared(BooleanSupplier effect, Runnable cause) {
        var seen = CompletableFuture.supplyAsync(() -> seen(effect), Thread::startVirtualThread);
        cause.run();
        return joined(seen).orElseThrow(() -> new CannotMeasure("The forum opened no thread for a published event."));
    }

    /** What it came to, or its own failure, which may be a sentence for people. */
    static <T> T joined(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : failed;
        }
    }

    private static Optional<Instant> seen(BooleanSupplier effect) {
        long begun = System.nanoTime();
        while (!effect.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE) {
                return Optional.empty();
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS);
        }
        return Optional.of(Instant.now());
    }

    /** How long each took; one machine has one clock. */
    static Latencies between(Map<String, Instant> written, Map<String, Instant> shown) {
        return Latencies.of(shown.entrySet().stream()
                .mapToDouble(one -> {
                    Instant begun = written.get(one.getKey());
                    if (begun == null) {
                        throw new CannotMeasure("A published event has told no fact.");
                    }
                    return Duration.between(begun, one.getValue()).toNanos() / 1e6;
                })
                .toArray());
    }

    private static void tell(Stage stage, String variant, Latencies latencies) {
        stage.figures().add(NAME, variant, latencies);
        stage.progress()
                .say(String.format(
                        Locale.ROOT, "facts %s: p50 %.1f ms, p99 %.1f ms", variant, latencies.p50(), latencies.p99()));
    }
}
