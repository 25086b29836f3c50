package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.traitdunion.local.embedded.EmbeddedProcess;
import org.traitdunion.local.embedded.FreePort;

/** A part's life: it starts, is killed, comes back on the same data and port, and is stopped; or does not come up. */
class PartStory extends InOwnFolders {

    @Test
    void aKilledPartComesBackWithItsData() throws Exception {
        int port = FreePort.any();
        var part = new Part(embeddedMongo(port), folders);
        part.start();
        part.awaitReady();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            var notes = client.getDatabase("office").getCollection("notes");
            notes.insertOne(new Document("_id", "kept"));
            long first = part.pid();

            part.kill();

            assertThat(part.running()).isFalse();
            assertThat(part.exitCode()).isEqualTo(128 + 9);
            assertThat(part.ended().get(30, TimeUnit.SECONDS)).isSameAs(part);

            part.restart();

            assertThat(part.pid()).isNotEqualTo(first);
            assertThat(notes.find().first()).isEqualTo(new Document("_id", "kept"));
            assertThat(PidFile.of(folders, "mongodb").process())
                    .map(ProcessHandle::pid)
                    .hasValue(part.pid());
            assertThat(folders.logs().resolve("mongodb.previous.log")).exists();
        } finally {
            part.stop(Duration.ofSeconds(5));
        }
        assertThat(part.running()).isFalse();
        assertThat(PidFile.left(folders)).isEmpty();
    }

    @Test
    void aPartThatDiesWhileItStartsSaysWhereItsLogIsAndHowThatEnds() {
        var part = new Part(
                plan("forum-service", 1, List.of("sh", "-c", "echo 'no such database'; exit 3"), () -> false), folders);
        part.start();

        assertThatThrownBy(part::awaitReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("forum-service ended while it started")
                .hasMessageContaining(folders.log("forum-service").toString())
                .hasMessageContaining("no such database");
    }

    @Test
    void aDeafPartIsEndedAfterItsGrace() throws Exception {
        var part = new Part(
                plan(
                        "gateway",
                        1,
                        List.of("sh", "-c", "trap '' TERM; echo up; while true; do sleep 1; done"),
                        Readiness.logged(folders.log("gateway"), "up")),
                folders);
        part.start();
        part.awaitReady();
        long begun = System.nanoTime();

        part.stop(Duration.ofMillis(500));

        assertThat(part.running()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private PartPlan embeddedMongo(int port) {
        return plan(
                "mongodb",
                port,
                List.of(
                        JavaProgram.JAVA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedProcess.class.getName(),
                        "mongodb",
                        folders.data().toString(),
                        Integer.toString(port)),
                Readiness.logged(folders.log("mongodb"), EmbeddedProcess.READY));
    }

    private PartPlan plan(String name, int port, List<String> command, Readiness readiness) {
        return new PartPlan(name, name, port, home, command, Map.of(), readiness, Optional.empty());
    }

    @Test
    void theFoldersOfAFreshStartAreEmptyButForTheLogOfItsBuild() throws IOException {
        Files.writeString(folders.data().resolve("port"), "8080");
        Files.writeString(folders.secrets(), "x");
        Files.writeString(folders.log("kafka"), "x");
        Files.writeString(folders.log("build"), "x");

        folders.forget();
        folders.create();

        assertThat(folders.data()).isEmptyDirectory();
        assertThat(folders.secrets()).doesNotExist();
        assertThat(folders.log("build")).exists();
        assertThat(folders.log("kafka")).doesNotExist();
    }
}
