package org.traitdunion.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupedWritesTest {

    private final List<List<Integer>> groups = new ArrayList<>();

    @Test
    void writesASingleOneAtOnce() {
        new GroupedWrites<Integer>(groups::add).now(List.of(1));

        assertThat(groups).containsExactly(List.of(1));
    }

    @Test
    void writesTogetherWhatComesMeanwhile() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new Semaphore(0);
        var writes = new GroupedWrites<Integer>(group -> {
            groups.add(group);
            begun.countDown();
            mayEnd.acquireUninterruptibly();
        });
        var first = writes.soon(0);
        begun.await();
        var more = all(IntStream.rangeClosed(1, GroupedWrites.MOST + 1).mapToObj(writes::soon));
        assertThat(first).isNotDone();

        mayEnd.release(3);
        more.join();

        assertThat(groups).extracting(List::size).containsExactly(1, GroupedWrites.MOST, 1);
    }

    @Test
    void tellsAFailureToItsGroupAndGoesOn() {
        var writes = new GroupedWrites<Integer>(group -> {
            if (group.contains(13)) {
                throw new IllegalStateException("unlucky");
            }
        });

        assertThatThrownBy(() -> writes.now(List.of(13)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unlucky");
        assertThat(writes.soon(14)).succeedsWithin(java.time.Duration.ofSeconds(30));
    }

    @Test
    void writesEachOnceAndOneGroupAtATimeHoweverManyAsk() {
        var written = new ConcurrentLinkedQueue<Integer>();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var writes = new GroupedWrites<Integer>(group -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            written.addAll(group);
            atOnce.decrementAndGet();
        });
        var asked = IntStream.range(0, 20_000).boxed().toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            asked.forEach(one -> people.execute(() -> writes.now(List.of(one))));
        }

        assertThat(written).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(most).hasValue(1);
    }

    private static CompletableFuture<Void> all(java.util.stream.Stream<CompletableFuture<Void>> writes) {
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }
}
