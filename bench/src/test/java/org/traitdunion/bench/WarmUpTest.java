package org.traitdunion.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Load;

class WarmUpTest {

    private static final int ANSWERED_IN_A_SLICE = 100;

    private final List<Call> sent = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private void warmUp(int requests) {
        warmUp(requests, 0);
    }

    private void warmUp(int requests, int errorsInASlice) {
        List<List<Call>> loads = Stream.of("thread", "event", "home", "reply")
                .map(path -> IntStream.range(0, path.equals("home") ? 6_000 : 1_000)
                        .mapToObj(number -> Call.get(path + "/" + number, Map.of()))
                        .toList())
                .toList();
        new WarmUp(loads, requests)
                .run(
                        mixed -> {
                            sent.addAll(mixed.subList(0, ANSWERED_IN_A_SLICE));
                            return new Load(ANSWERED_IN_A_SLICE, 3, errorsInASlice, 0, 0, Latencies.NONE);
                        },
                        new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8)),
                        notes::add);
    }

    @Test
    void eachIsWarmedUpAsMuchAlthoughOnePageMakesMoreCallsAndASliceComesToTheFirstOnly() {
        warmUp(75);
        assertThat(sent.stream().collect(groupingBy(call -> call.path().replaceFirst("/.*", ""), counting())))
                .isEqualTo(Map.of("thread", 75L, "event", 75L, "home", 75L, "reply", 75L));
        assertThat(sent.stream().distinct()).as("other calls in each slice").hasSizeGreaterThan(200);
    }

    @Test
    void theSameCallsAreSentEachTime() {
        warmUp(25);
        var first = List.copyOf(sent);
        sent.clear();
        warmUp(25);
        assertThat(sent).isEqualTo(first);
    }

    @Test
    void whatFailedWarmsNothing() {
        warmUp(75);
        int slices = sent.size();
        sent.clear();
        warmUp(75, ANSWERED_IN_A_SLICE / 2);
        assertThat(sent).hasSize(2 * slices);
        assertThat(notes).isEmpty();
    }

    @Test
    void aWarmUpThatComesToNoEndIsEndedAndThatIsSaid() {
        warmUp(75, ANSWERED_IN_A_SLICE - 1);
        assertThat(notes).containsExactly("The warm-up ended with 10 of 300 good answers.");
    }

    @Test
    void aSlowMachineIsWarmedUpAsMuchInMoreSlices() {
        warmUp(5_000);
        assertThat(sent).hasSize(4 * 5_000);
        assertThat(notes).isEmpty();
    }
}
