package org.traitdunion.bench.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/**
 * Three times as many readers as the network can serve, who do not wait for each other. What it cannot serve is to be refused
 * at once, and the rest served as well as ever.
 */
final class Overload implements Scenario {

    static final String NAME = "overload";

    private static final int TIMES = 3;
    private static final String VARIANT = TIMES + " × capacity";
    private static final int CONNECTIONS = 64;

    @Override
    public void measure(Stage stage) {
        stage.vegeta().ifPresent(vegeta -> {
            List<Call> calls = Reading.THREAD.calls(stage);
            var capacity =
                    stage.costing(() -> stage.wrk().run(stage.network().gateway(), calls, CONNECTIONS, stage.load()));
            stage.figures().add(NAME, "capacity", capacity.result(), capacity.cpu());
            double perSecond = capacity.result().perSecond();
            if (!capacity.result().isSound()) {
                stage.leaveOut("Answers failed while the capacity was measured: no overload.");
                return;
            }
            int rate = (int) Math.max(1, perSecond * TIMES);
            var attack = stage.costing(() -> vegeta.atRate(stage.network().gateway(), calls, rate, stage.load()));
            tell(stage.figures(), attack.result(), perSecond, stage.load());
            stage.figures().add(NAME, VARIANT, attack.cpu(), attack.result().count());
            stage.progress().say(told(attack.result()));
        });
    }

    @Override
    public List<Loads> loads() {
        return List.of(Reading.THREAD);
    }

    /** What became of them, beside what the network serves when it is asked for no more than it can. */
    static void tell(Figures figures, Attack attack, double capacity, Duration time) {
        double seconds = time.toSeconds();
        double served = attack.count(Overload::good, time) / seconds;
        figures.add(NAME, VARIANT, "offered", "1/s", Better.NEITHER, attack.offered());
        figures.add(NAME, VARIANT, Figures.RATE, "1/s", Better.HIGHER, served);
        figures.add(NAME, VARIANT, Figures.KEPT, "%", Better.HIGHER, 100 * served / Math.max(1, capacity));
        figures.add(NAME, VARIANT, attack.latencies(Overload::good));
        figures.add(NAME, VARIANT, "shed", "1/s", Better.NEITHER, attack.count(Overload::refused, time) / seconds);
        if (attack.count(Overload::refused) > 0) {
            double p99 = attack.latencies(Overload::refused).p99();
            figures.add(NAME, VARIANT, Figures.P99_SHED, "ms", Better.LOWER, p99);
        }
        figures.add(NAME, VARIANT, Figures.ERRORS, "", Better.LOWER, (double) lost(attack));
    }

    private static String told(Attack attack) {
        return String.format(
                Locale.ROOT,
                "overload at %.0f/s: %d served with p99 %.0f ms, %d shed, %d other",
                attack.offered(),
                attack.count(Overload::good),
                attack.latencies(Overload::good).p99(),
                attack.count(Overload::refused),
                lost(attack));
    }

    private static long lost(Attack attack) {
        return attack.count(status -> !good(status) && !refused(status));
    }

    private static boolean good(int status) {
        return status == 200;
    }

    private static boolean refused(int status) {
        return status == 429 || status == 503;
    }
}
