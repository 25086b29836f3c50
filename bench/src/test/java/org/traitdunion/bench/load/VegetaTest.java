package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VegetaTest {

    /** Has its first answer after a while, and the second once it is enough. */
    private static final String SLOW = """
            #!/bin/sh
            if [ "$1" = encode ]; then exec cat "$3"; fi
            cd "$(dirname "$0")"
            sleep 0.3
            touch began
            echo 1000000000,200,20000000, >results.bin
            until [ -e enough ]; do sleep 0.02; done
            echo 2000000000,200,20000000, >>results.bin
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsDoneBesideALoadBeginsWithItsFirstAnswer() throws Exception {
        Path program = Files.writeString(folder.resolve("vegeta"), SLOW);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("results.bin"), "of the load before");

        var load = new Vegeta(program, folder)
                .begin(URI.create("http://localhost:8080"), List.of(Call.get("/", Map.of())), 1, Duration.ofSeconds(1));

        assertThat(folder.resolve("began")).exists();
        assertThat(load).isNotDone();
        Files.createFile(folder.resolve("enough"));
        assertThat(load.join().count()).isEqualTo(2);
    }
}
