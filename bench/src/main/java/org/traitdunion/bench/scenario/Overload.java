package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.Locale;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/**
 * Three times as many readers as the network can serve, who do not wait for each other. What it cannot serve is to be refused
 * at once, and the rest served as well as ever.
 */
final class Overload implements Scenario {

    static final String NAME = "overload";

    private static final int TIMES = 3;
    private static final int CONNECTIONS = 64;

    @Override
    public void measure(Stage stage) {
        stage.vegeta().ifPresent(vegeta -> {
            List<Call> calls = Reading.ALL.getFirst().calls(stage);
            var capacity =
                    stage.costing(() -> stage.wrk().run(stage.network().gateway(), calls, CONNECTIONS, stage.load()));
            stage.figures().add(NAME, "capacity", capacity.result(), capacity.cpu());
            int rate = (int) Math.max(1, capacity.result().perSecond() * TIMES);
            var attack = stage.costing(() -> vegeta.atRate(stage.network().gateway(), calls, rate, stage.load()));
            tell(stage, attack);
        });
    }

    private static void tell(Stage stage, Stage.Costly<Attack> overload) {
        Attack attack = overload.result();
        long served = attack.count(Overload::good);
        long shed = attack.count(Overload::refused);
        double seconds = stage.load().toSeconds();
        Latencies latencies = attack.latencies(Overload::good);
        String variant = TIMES + " × capacity";
        Figures figures = stage.figures();
        figures.add(NAME, variant, "offered", "1/s", Better.NEITHER, attack.offered());
        figures.add(
                NAME,
                variant,
                Figures.RATE,
                "1/s",
                Better.HIGHER,
                attack.count(Overload::good, stage.load()) / seconds);
        figures.add(NAME, variant, Figures.P50, "ms", Better.LOWER, latencies.p50());
        figures.add(NAME, variant, Figures.P95, "ms", Better.LOWER, latencies.p95());
        figures.add(NAME, variant, Figures.P99, "ms", Better.LOWER, latencies.p99());
        figures.add(NAME, variant, Figures.MAX, "ms", Better.LOWER, latencies.max());
        figures.add(
                NAME, variant, "shed", "1/s", Better.NEITHER, attack.count(Overload::refused, stage.load()) / seconds);
        figures.add(
                NAME,
                variant,
                Figures.P99_SHED,
                "ms",
                Better.LOWER,
                attack.latencies(Overload::refused).p99());
        figures.add(NAME, variant, Figures.ERRORS, "", Better.LOWER, (double)
                (attack.hits().size() - served - shed));
        figures.add(NAME, variant, overload.cpu(), attack.hits().size());
        stage.progress()
                .say(String.format(
                        Locale.ROOT,
                        "overload at %.0f/s: %d served with p99 %.0f ms, %d shed, %d other",
                        attack.offered(),
                        served,
                        latencies.p99(),
                        shed,
                        attack.hits().size() - served - shed));
    }

    private static boolean good(int status) {
        return status == 200;
    }

    private static boolean refused(int status) {
        return status == 429 || status == 503;
    }
}
