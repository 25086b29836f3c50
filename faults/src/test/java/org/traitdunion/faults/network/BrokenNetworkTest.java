package org.traitdunion.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.local.CannotStart;
import org.traitdunion.local.RunningCopy;

class BrokenNetworkTest {

    @TempDir
    Path home;

    @TempDir
    Path work;

    @Test
    void aRunThatIsAtWorkKeepsItsData() throws Exception {
        Path kept = Files.createFile(Files.createDirectory(work.resolve("data")).resolve("kept"));
        try (var first = RunningCopy.hold(work)) {
            assertThatThrownBy(() -> BrokenNetwork.start(home, work)).isInstanceOf(CannotStart.class);
        }
        assertThat(kept).exists();
    }

    @Test
    void aStartThatIsRefusedGivesBackWhatItHeld() throws Exception {
        // Nothing was built in that home.
        assertThatThrownBy(() -> BrokenNetwork.start(home, work)).isInstanceOf(CannotStart.class);
        RunningCopy.hold(work).close();
        if (Files.isReadable(Path.of("/proc/mounts"))) {
            assertThat(Files.readString(Path.of("/proc/mounts"))).doesNotContain(work.toString());
        }
    }
}
