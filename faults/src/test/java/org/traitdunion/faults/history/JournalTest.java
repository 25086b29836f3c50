package org.traitdunion.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @Test
    void whatWasNotedIsThereWhenNobodyClosesIt(@TempDir Path folder) {
        Path file = folder.resolve("history.jsonl");
        try (var journal = new Journal(file)) {
            journal.note("begin", Map.of("seed", 7));
            assertThat(file).content().contains("\"begin\"", "7").endsWith(System.lineSeparator());
        }
    }
}
