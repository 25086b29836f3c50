package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Load;
import org.traitdunion.bench.network.Api;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/**
 * The same page of the same people through the gateway, with their sessions, and straight to the service, which knows tokens only:
 * what the gateway costs. Beside it, through the gateway with the tokens, as an API client comes, whose token is checked twice.
 */
final class GatewayAgainstDirect implements Scenario {

    static final String NAME = "gateway";

    private static final int CALLS = 1_000;
    private static final int CONNECTIONS = 16;

    @Override
    public void measure(Stage stage) {
        List<String> tokens = stage.crowd().each("tokens for the gateway", stage.signedIn(), stage.accounts()::token);
        List<Call> withTokens = pages(stage, i -> Api.bearer(tokens.get(i % tokens.size())));
        List<Call> withSessions = pages(stage, i -> stage.session(i).reading());
        var direct = stage.closedLoop(NAME, "direct", stage.network().forum(), withTokens, CONNECTIONS);
        var through = stage.closedLoop(NAME, "through", stage.network().gateway(), withSessions, CONNECTIONS);
        stage.closedLoop(NAME, "through, with tokens", stage.network().gateway(), withTokens, CONNECTIONS);
        tell(stage.figures(), stage::leaveOut, direct, through);
    }

    @Override
    public List<Loads> loads() {
        return List.of(Reading.THREAD);
    }

    /** One beside the other, unless answers failed: these cost next to nothing, on whichever side. */
    static void tell(
            Figures figures, Consumer<String> leaveOut, Stage.Costly<Load> direct, Stage.Costly<Load> through) {
        if (!direct.result().isSound() || !through.result().isSound()) {
            leaveOut.accept(
                    "Answers failed, straight from the service or through the gateway: no cost of the gateway.");
            return;
        }
        double kept = through.result().perSecond() / Math.max(1, direct.result().perSecond());
        figures.add(NAME, "", Figures.KEPT, "%", Better.HIGHER, 100 * kept);
        figures.add(NAME, "", "cpu added", "ms", Better.LOWER, millis(through) - millis(direct));
    }

    private static List<Call> pages(Stage stage, IntFunction<Map<String, String>> headers) {
        return IntStream.range(0, CALLS)
                .mapToObj(i -> Call.get("/api/threads/" + stage.thread(i) + "?limit=10", headers.apply(i)))
                .toList();
    }

    private static double millis(Stage.Costly<Load> measured) {
        return measured.cpu().millisPerRequest(measured.result().requests());
    }
}
