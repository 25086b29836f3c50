package org.traitdunion.bench.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.traitdunion.bench.load.Call;
import tools.jackson.databind.json.JsonMapper;

/** People reply, each in another thread than the one before; the facts are told as always. */
final class Posting implements Loads {

    static final String NAME = "reply";

    private static final int CALLS = 1_000;

    @Override
    public void measure(Stage stage) {
        stage.closedLoops(NAME, calls(stage));
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
