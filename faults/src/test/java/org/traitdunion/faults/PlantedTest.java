package org.traitdunion.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.traitdunion.faults.check.Check;

/** The planted bugs fit the product as it is: a change that one of them no longer applies to changes the patch too. */
class PlantedTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    void thereAreEightAtLeast() throws IOException {
        assertThat(patches()).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("patches")
    void applies(Path patch) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("git", "apply", "--check", patch.toString())
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(told).isZero();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void saysWhichChecksHaveToFindIt(Path patch) throws IOException {
        String name = patch.getFileName().toString().replace(".patch", "");
        assertThat(Planted.of(HOME, name).checks())
                .isNotEmpty()
                .isSubsetOf(Check.ALL.stream().map(Check::name).toList());
    }

    @Test
    void aBugThatIsNoneOfThemIsRefused() {
        assertThatThrownBy(() -> Planted.of(HOME, "sweep-on"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("sweep-on");
    }

    static List<Path> patches() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("faults/planted"))) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }
}
