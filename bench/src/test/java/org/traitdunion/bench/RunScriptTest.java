package org.traitdunion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.traitdunion.bench.scenario.Scenarios;

/** What {@code bench/run} does before the bench itself begins. */
class RunScriptTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String JAR = "bench/target/bench-1.0.0-SNAPSHOT.jar";

    private record Ended(int code, String told) {}

    private static Ended run(ProcessBuilder builder) throws Exception {
        Process run = builder.redirectErrorStream(true).start();
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(run.waitFor(), told);
    }

    private static Ended run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(HOME.resolve("bench/run").toString()));
        command.addAll(List.of(arguments));
        return run(new ProcessBuilder(command));
    }

    @ParameterizedTest
    @CsvSource({
        "--size, XL",
        "--size, ''",
        "--scenarios, nothing",
        "--scenarios, 'thread,'",
        "--runs, 0",
        "--runs, 101",
        "--seconds, x",
        "--warm-up, -1",
        "--port, 80",
        "--out, ''",
        "--jvm, ''",
        "--sise, S"
    })
    void aMistakeIsRefusedInOneSentenceBeforeAnythingIsInstalledOrBuilt(String option, String value) throws Exception {
        for (Ended ended : List.of(run(option, value), run(option + "=" + value))) {
            assertThat(ended.code()).as(ended.told()).isEqualTo(2);
            assertThat(ended.told().lines()).singleElement().asString().contains(option);
        }
    }

    @Test
    void theScenariosOfTheBenchAreThoseOfTheScript() throws Exception {
        assertThat(run("--scenarios", "nothing").told())
                .contains(" of " + String.join(", ", Scenarios.NAMES) + ", and");
        assertThat(run("--size=m", "--scenarios", String.join(",", Scenarios.NAMES), "--runs", "08", "--help"))
                .extracting(Ended::code)
                .isEqualTo(0);
    }

    /** A checkout whose build takes so long that somebody commits meanwhile. */
    @Test
    void theCommitIsReadBeforeTheBuild(@TempDir Path checkout) throws Exception {
        fill(checkout);
        String commit = in(checkout, "git rev-parse --short HEAD").strip();
        Files.writeString(checkout.resolve("result.json"), "{}");

        assertThat(in(checkout, "bench/run --size S")).contains("--size S --commit " + commit + "\n");
        String later = in(checkout, "git rev-parse --short HEAD").strip();
        assertThat(later).isNotEqualTo(commit);
        Files.writeString(checkout.resolve("scripts/jdk.sh"), "\n", StandardOpenOption.APPEND);
        assertThat(in(checkout, "bench/run --no-build")).contains("--no-build --commit " + later + "+\n");
    }

    @Test
    void whateverIsTrackedIsAChangeAndWhatIsNotUnlessItIsAResult(@TempDir Path checkout) throws Exception {
        fill(checkout);
        String commit = in(checkout, "git rev-parse --short HEAD").strip();
        Files.writeString(checkout.resolve("result.json"), "{}");
        Files.writeString(checkout.resolve("result.html"), "<svg/>");
        assertThat(in(checkout, "bench/run --no-build")).contains("--commit " + commit + "\n");

        for (String file : List.of("realm.json", "index.html", "New.java")) {
            Files.writeString(checkout.resolve(file), "changed");
            assertThat(in(checkout, "bench/run --no-build")).as(file).contains("--commit " + commit + "+\n");
            in(checkout, "git clean -q -f '*.java' && git checkout -q .");
        }
        assertThat(in(checkout, "bench/run --no-build")).contains("--commit " + commit + "\n");
    }

    @Test
    void whereNothingWasBuiltThereIsNothingToMeasureWithoutABuild(@TempDir Path checkout) throws Exception {
        fill(checkout);
        Files.delete(checkout.resolve(JAR));
        assertThat(in(checkout, "bench/run --no-build || echo code $?"))
                .startsWith("--no-build measures what was built last, and nothing was built yet")
                .endsWith("code 2\n");
    }

    private static void fill(Path checkout) throws Exception {
        for (String file : List.of("bench/run", "scripts/jdk.sh", "scripts/checkout.sh")) {
            Files.createDirectories(checkout.resolve(file).resolveSibling("."));
            Files.copy(HOME.resolve(file), checkout.resolve(file));
        }
        Files.writeString(checkout.resolve(".gitignore"), ".local\njdk\ntarget\n");
        Files.createDirectories(checkout.resolve(JAR).resolveSibling("."));
        Files.createFile(checkout.resolve(JAR));
        script(checkout.resolve("mvnw"), "git commit -q --allow-empty -m later");
        script(checkout.resolve(".local/bench/bin/wrk"), "");
        script(checkout.resolve(".local/bench/bin/vegeta"), "");
        script(checkout.resolve("jdk/bin/javac"), "");
        script(checkout.resolve("jdk/bin/java"), "echo \"$@\"");
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(checkout.resolve("realm.json"), "{}");
        Files.writeString(checkout.resolve("index.html"), "<p>");
        in(checkout, "git init -q && git add . && git commit -q -m now");
    }

    private static void script(Path file, String text) throws Exception {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String in(Path checkout, String line) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", "-c", line).directory(checkout.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + who + "_NAME", "Laure");
            builder.environment().put("GIT_" + who + "_EMAIL", "laure@example.org");
        }
        Ended ended = run(builder);
        assertThat(ended.code()).as(ended.told()).isZero();
        return ended.told();
    }
}
