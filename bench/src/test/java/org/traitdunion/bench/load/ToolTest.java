package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.Shutdown;

class ToolTest {

    @Test
    void whatItPrintedIsReturned() {
        assertThat(Tool.run(List.of("/bin/sh", "-c", "echo $WORD"), Map.of("WORD", "mot")))
                .isEqualTo("mot\n");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatItPrintsIsReadWhileItPrints(@TempDir Path folder) {
        Path heard = folder.resolve("heard");
        String script = "echo one; until [ -e " + heard + " ]; do sleep 0.02; done; echo two";
        String words = Tool.run(List.of("/bin/sh", "-c", script), Map.of(), printed -> {
            String first = printed.readLine();
            Files.createFile(heard);
            return first + " " + printed.readLine();
        });
        assertThat(words).isEqualTo("one two");
    }

    @Test
    void itsFailureIsToldWithItsWords() {
        assertThatThrownBy(() -> Tool.run(List.of("/bin/sh", "-c", "echo why; exit 3"), Map.of()))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("why");
    }

    /** In a thread that can be left behind: opening a pipe hears no interrupt. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void noToolOutlivesTheBenchWhichSaysThatItWasInterrupted(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName(),
                        pipe.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var tool = Files.newBufferedReader(pipe)) {
            assertThat(tool.readLine()).isEqualTo("loading");
            bench.toHandle().destroy(); // which, unlike its own, leaves what it prints open
            assertThat(tool.readLine())
                    .as("the pipe is open as long as the tool lives")
                    .isNull();
        }
        assertThat(bench.inputReader().readLine()).isEqualTo("Interrupted.");
    }

    /** A bench whose tool would take ten minutes. */
    static final class Loading {
        public static void main(String[] arguments) {
            var told = new CountDownLatch(1);
            Shutdown.hook(() -> {
                try {
                    told.await();
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                Tool.run(
                        List.of("/bin/sh", "-c", "exec 3>" + arguments[0] + "; echo loading >&3; exec sleep 600"),
                        Map.of());
            } catch (CannotMeasure sentence) {
                System.out.println(sentence.getMessage());
            } finally {
                told.countDown();
            }
        }
    }
}
