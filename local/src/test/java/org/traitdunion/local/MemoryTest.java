package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @TempDir
    Path root;

    @BeforeEach
    void eightGigabytes() throws IOException {
        write("proc/meminfo", "MemTotal:  24684000 kB\nMemFree: 1 kB\nMemAvailable:   8388608 kB\n");
    }

    @Test
    void isWhatLinuxSays() {
        assertThat(available()).isEqualTo(8192);
    }

    @Test
    void isWhatIsLeftOfTheLimitOfTheContainer() throws IOException {
        write("sys/fs/cgroup/memory.max", "" + 2000 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory.current", "" + 700 * MEBIBYTE + "\n");
        assertThat(available()).isEqualTo(1300);

        write(
                "sys/fs/cgroup/memory.stat",
                "anon 1\nfile 2\ninactive_file %d\nactive_file %d\nfile_dirty 3\n"
                        .formatted(300 * MEBIBYTE, 100 * MEBIBYTE));
        assertThat(available()).as("files that are only cached").isEqualTo(1700);
    }

    @Test
    void isWhatIsLeftOfTheLimitAsOlderSystemsTellIt() throws IOException {
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "" + 2000 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "" + 700 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory/memory.stat", "inactive_file %1$d\ntotal_inactive_file %1$d\n".formatted(MEBIBYTE));
        assertThat(available()).isEqualTo(1301);
    }

    @Test
    void aContainerWithoutALimitHasWhatTheMachineHas() throws IOException {
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "" + 700 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "1\n");
        assertThat(available()).isEqualTo(8192);
    }

    @Test
    void hasNoBoundWhereNothingTellsOne() throws IOException {
        Files.delete(root.resolve("proc/meminfo"));
        assertThat(new Memory(root).available()).isEqualTo(Long.MAX_VALUE);
    }

    private long available() {
        return new Memory(root).available() / MEBIBYTE;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }
}
