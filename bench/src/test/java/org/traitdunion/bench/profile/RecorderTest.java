package org.traitdunion.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @Test
    void whatAnEarlierMeasurementRecordedIsNotTakenForNew(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("thread-mongodb.jfr"), "of an embedded server");
        Files.writeString(folder.resolve("thread-mongodb.txt"), "its summary");
        Process mongod = new ProcessBuilder("sleep", "60").start(); // no Java: it records nothing
        try {
            String load = new Recorder(folder).around("thread", Map.of("mongodb", mongod.pid()), () -> "loaded");
            assertThat(load).isEqualTo("loaded");
        } finally {
            mongod.destroyForcibly();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
