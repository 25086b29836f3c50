package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;

class WarmUpTest {

    private static final int ANSWERED_IN_A_SLICE = 100;

    private final List<Call> sent = new ArrayList<>();

    private void warmUp(int requests) {
        List<Call> calls = Stream.of("thread", "event", "home", "reply")
                .flatMap(path -> Stream.generate(() -> Call.get(path, Map.of())).limit(1_000))
                .toList();
        new WarmUp(calls, requests)
                .run(
                        mixed -> {
                            sent.addAll(mixed.subList(0, ANSWERED_IN_A_SLICE));
                            return new Load(ANSWERED_IN_A_SLICE, 3, 0, Latencies.NONE);
                        },
                        new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    @Test
    void whateverIsMeasuredIsWarmAlthoughASliceComesToItsFirstCallsOnly() {
        warmUp(300);
        assertThat(sent).hasSize(300).extracting(Call::path).contains("thread", "event", "home", "reply");
    }

    @Test
    void theSameCallsAreSentEachTime() {
        warmUp(100);
        var first = List.copyOf(sent);
        sent.clear();
        warmUp(100);
        assertThat(sent).isEqualTo(first);
    }
}
