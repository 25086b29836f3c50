package org.traitdunion.faults.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.network.Meeting;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StageTest {

    @Test
    void everybodyGoesHomeWhenAHistoryBreaksOff(@TempDir Path folder) throws Exception {
        var meeting = new Meeting("e", "t", "salle", "papier", "nina", Instant.now(), List.of());
        var left = new CompletableFuture<Boolean>();
        try (var journal = new Journal(folder.resolve("history.jsonl"));
                var gateway = new Gateway(URI.create("http://localhost:1"))) {
            assertThatThrownBy(() -> {
                        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                                var stage = new Stage(meeting, gateway, journal)) {
                            threads.execute(() -> left.complete(stays(stage)));
                            throw new IllegalStateException("the nemesis stumbles");
                        }
                    })
                    .hasMessage("the nemesis stumbles");
        }
        assertThat(left.get()).isFalse();
    }

    /** Asks again as long as one may. */
    private static boolean stays(Stage stage) {
        try {
            while (stage.open() || stage.patient()) {
                stage.hesitate(Duration.ofMillis(10));
            }
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }
}
