package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.stream.IntStream;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.Api;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/** The same page with the same tokens through the gateway and straight to the service: what the gateway costs. */
final class GatewayAgainstDirect implements Scenario {

    static final String NAME = "gateway";

    private static final int CALLS = 1_000;
    private static final int CONNECTIONS = 16;

    @Override
    public void measure(Stage stage) {
        List<String> tokens = stage.crowd().each("tokens for the gateway", stage.signedIn(), stage.accounts()::token);
        List<Call> calls = IntStream.range(0, CALLS)
                .mapToObj(i -> Call.get(
                        "/api/threads/" + stage.thread(i) + "?limit=10", Api.bearer(tokens.get(i % tokens.size()))))
                .toList();
        var direct = stage.closedLoop(NAME, "direct", stage.network().forum(), calls, CONNECTIONS);
        var through = stage.closedLoop(NAME, "through", stage.network().gateway(), calls, CONNECTIONS);
        Figures figures = stage.figures();
        figures.add(
                NAME,
                "",
                "throughput kept",
                "%",
                Better.HIGHER,
                100 * through.result().perSecond() / Math.max(1, direct.result().perSecond()));
        figures.add(NAME, "", "cpu added", "ms", Better.LOWER, millis(through) - millis(direct));
    }

    private static double millis(Stage.Costly<Load> measured) {
        return measured.cpu().millisPerRequest(measured.result().requests());
    }
}
