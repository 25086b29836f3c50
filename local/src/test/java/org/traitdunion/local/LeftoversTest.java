package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class LeftoversTest extends InOwnFolders {

    @Test
    void whatOutlivedItsLauncherIsStopped() throws Exception {
        Process left = new ProcessBuilder("sleep", "600").start();
        PidFile.of(folders, "kafka").write(left.toHandle());

        Leftovers.stop(folders);

        assertThat(left.toHandle().isAlive()) // the process itself may not have been told yet
                .isFalse();
        assertThat(PidFile.left(folders)).isEmpty();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folders.run().resolve("kafka.pid"), stranger.pid() + " 86400000");

            Leftovers.stop(folders);

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aDamagedPidFileStopsNothing() throws IOException {
        Files.writeString(folders.run().resolve("gateway.pid"), "");

        Leftovers.stop(folders);

        assertThat(PidFile.left(folders)).isEmpty();
    }

    @Test
    void oneCheckoutRunsOneNetworkAtATime() {
        try (var first = RunningCopy.hold(folders.run())) {
            assertThatThrownBy(() -> RunningCopy.hold(folders.run()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("running already");
            assertThat(first).isNotNull();
        }
        RunningCopy.hold(folders.run()).close();
    }
}
