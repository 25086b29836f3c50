package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A part that dies is missed at once, whatever the network is busy with. */
class PartsTest extends InOwnFolders {

    private Parts parts = new Parts(folders);

    @BeforeEach
    void start() {
        parts = new Parts(folders);
    }

    @AfterEach
    void stop() {
        parts.close();
        parts.stop();
    }

    @Test
    @Timeout(20)
    void aReadyPartThatDiesWhileOthersStillStartEndsTheStart() throws Exception {
        Part kafka = parts.start(plan("kafka", "echo 'out of disk'; exec sleep 600"));
        kafka.awaitReady();
        Part forum = parts.start(plan("forum-service", "exec sleep 600"));
        var stillStarting = new CompletableFuture<Void>();
        Awaitility.await().until(() -> kafka.lastWords().contains("out of disk"));

        killFromOutside(kafka);

        assertThatThrownBy(() -> parts.startedBy(List.of(CompletableFuture.completedFuture(null), stillStarting)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("kafka ended by itself with exit code 137")
                .hasMessageContaining(folders.log("kafka").toString())
                .hasMessageContaining("out of disk");
        assertThat(forum.running()).isTrue();
    }

    @Test
    void aPartThatDiesAfterTheStartIsMissed() throws Exception {
        Part kafka = parts.start(plan("kafka", "exec sleep 600"));
        parts.startedBy(List.of(CompletableFuture.completedFuture(null)));
        assertThat(parts.lost()).isNotDone();

        killFromOutside(kafka);

        assertThat(parts.lost().get(10, TimeUnit.SECONDS)).isSameAs(kafka);
    }

    @Test
    void whatIsStoppedInOrderIsNotMissedAndStaysStopped() {
        Part gateway = parts.start(plan("gateway", "exec sleep 600"));

        parts.close();
        parts.stop();

        assertThat(gateway.running()).isFalse();
        assertThatThrownBy(() -> parts.lost().get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> parts.start(plan("kafka", "exec sleep 600")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("stopped while it started");
    }

    @Test
    void aTaskThatFailsEndsTheStartWithItsSentence() {
        var failed = CompletableFuture.<Void>failedFuture(new CannotStart("Keycloak could not be built."));

        assertThatThrownBy(() -> parts.startedBy(List.of(new CompletableFuture<>(), failed)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Keycloak could not be built.");
    }

    @Test
    void aProgramThatRunsToItsEndLeavesALogAndNoPidFile() {
        Tool.run(folders, "unpacking", home, "It could not be unpacked", List.of("sh", "-c", "echo done"));

        assertThat(folders.log("unpacking")).hasContent("done");
        assertThat(PidFile.left(folders)).isEmpty();
    }

    @Test
    void aProgramThatFailsSaysWhereItsLogIs() {
        assertThatThrownBy(() -> Tool.run(
                        folders,
                        "unpacking",
                        home,
                        "It could not be unpacked",
                        List.of("sh", "-c", "echo torn; exit 2")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("It could not be unpacked; its log is " + folders.log("unpacking"))
                .hasMessageContaining("torn");
    }

    @Test
    void aProgramEndsWithTheStartThatWaitsForIt() throws Exception {
        var start = Thread.ofVirtual()
                .unstarted(() -> Tool.run(folders, "building", home, "It could not be built", List.of("sleep", "600")));
        start.setUncaughtExceptionHandler((thread, stopped) -> {});
        start.start();
        var pidFile = PidFile.of(folders, "building");
        ProcessHandle program =
                Awaitility.await().until(pidFile::process, Optional::isPresent).orElseThrow();

        start.interrupt();

        assertThat(start.join(Duration.ofSeconds(10))).isTrue();
        assertThat(program.isAlive()).isFalse();
        assertThat(PidFile.left(folders)).isEmpty();
    }

    private static void killFromOutside(Part part) {
        assertThat(ProcessHandle.of(part.pid())).hasValueSatisfying(ProcessHandle::destroyForcibly);
    }

    private PartPlan plan(String name, String script) {
        return new PartPlan(name, name, 1, home, List.of("sh", "-c", script), Map.of(), () -> true, Optional.empty());
    }
}
