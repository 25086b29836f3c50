package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;
import tools.jackson.databind.json.JsonMapper;

/** People reply, each in another thread than the one before; a reply counts as done once its fact is told as well. */
final class Posting implements Loads {

    static final String NAME = "reply";

    private static final int CALLS = 1_000;

    @Override
    public void measure(Stage stage) {
        List<Call> calls = calls(stage);
        Untold untold = Untold.of(stage);
        stage.closedLoops(NAME, (variant, connections) -> {
            stage.tell(
                    NAME,
                    variant,
                    stage.costing(() -> untold.awaited(
                            stage.wrk().run(stage.network().gateway(), calls, connections, stage.load()))));
            double left = untold.left().getAsLong();
            stage.figures().add(NAME, variant, Figures.FACTS_LEFT, "", Better.LOWER, left);
        });
    }

    @Override
    public List<Call> calls(Stage stage) {
        List<String> bodies = stage.community().bodies();
        return IntStream.range(0, CALLS)
                .mapToObj(i -> Call.put(
                        "/api/threads/" + stage.thread(i) + "/replies/" + Call.UUID,
                        stage.session(i).writing(),
                        JsonMapper.shared().writeValueAsString(Map.of("body", bodies.get(i % bodies.size())))))
                .toList();
    }
}
