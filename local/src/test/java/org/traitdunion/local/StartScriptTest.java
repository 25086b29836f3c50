package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./start} before there is anything to run, in a checkout whose build never ends. */
class StartScriptTest {

    /** Like Maven it has a process beneath, which does the work. */
    private static final String ENDLESS_BUILD = """
            #!/bin/sh
            sleep 600 &
            echo $! > worker.pid
            wait
            """;

    @TempDir
    Path folder;

    private final List<Process> begun = new ArrayList<>();
    private Path checkout = Path.of("");

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Path repository = Path.of("..").toAbsolutePath().normalize();
        for (String part :
                List.of("start", "verify", "bench/run", "faults/run", "fuzz/run", "scripts", "local/src/main/java")) {
            copy(repository.resolve(part), checkout.resolve(part));
        }
        Path build = Files.writeString(checkout.resolve("mvnw"), ENDLESS_BUILD);
        assertThat(build.toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void endWhatWasBegun() {
        begun.forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    @Test
    void aMistakeInTheOptionsIsToldBeforeTheBuild() throws Exception {
        var started = start(checkout.resolve("start"), "--frsh");

        assertThat(said(started)).startsWith("The option --frsh is unknown").hasLineCount(1);
        assertThat(started.waitFor()).isEqualTo(1);
        assertThat(checkout.resolve("worker.pid")).doesNotExist();
    }

    @Test
    void aPortInUseIsToldBeforeTheBuild() throws Exception {
        int port = freePort();
        try (var taken = new ServerSocket(port + 4, 1, InetAddress.getLoopbackAddress())) {
            var started = start(checkout.resolve("start"), "--port", "" + port);

            assertThat(said(started)).startsWith("Port " + taken.getLocalPort() + ", which Keycloak needs, is in use");
            assertThat(started.waitFor()).isEqualTo(1);
        }
        assertThat(checkout.resolve("worker.pid")).doesNotExist();
    }

    @Test
    void anOldNodeIsToldBeforeTheBuild() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old"));
        Path node = Files.writeString(old.resolve("node"), "#!/bin/sh\n[ \"$1\" = --version ] && echo v18.20.4\n");
        assertThat(node.toFile().setExecutable(true)).isTrue();

        var builder = command(checkout.resolve("start"), "--port", "" + freePort());
        builder.environment().merge("PATH", old.toString(), (path, first) -> first + ":" + path);
        var started = begin(builder);

        assertThat(said(started)).contains("Node 20.19 or newer", "v18.20.4").hasLineCount(1);
        assertThat(started.waitFor()).isEqualTo(1);
        assertThat(checkout.resolve("worker.pid")).doesNotExist();
    }

    @Test
    void aLinkFromElsewhereStartsTheCheckoutThatItPointsTo() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("network"), Path.of("a check out/start"));
        Path second = Files.createSymbolicLink(folder.resolve("ours"), first);

        var started = start(second, "--port", "none");

        assertThat(said(started)).startsWith("The port must be a number");
        assertThat(started.waitFor()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"start, 1", "verify, 1", "scripts/package.sh, 1", "bench/run, 1", "faults/run, 1", "fuzz/run, 2"})
    void nothingElseBuildsBesideAStart(String script, int code) throws Exception {
        start(checkout.resolve("start"), "--port", "" + freePort());
        ProcessHandle worker = worker();

        var second = start(checkout.resolve(script));

        assertThat(said(second)).startsWith("The network of this checkout is being built or runs already");
        assertThat(second.waitFor()).isEqualTo(code);
        assertThat(worker.isAlive()).isTrue();
    }

    @Test
    void imagesAreOfWhatIsBuiltWithoutATest() throws Exception {
        Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho \"$JAVA_HOME\"\necho \"$@\"\n");

        var built = start(checkout.resolve("scripts/package.sh"));

        assertThat(said(built))
                .startsWith(System.getProperty("java.home"))
                .contains(
                        " package -Dmaven.test.skip=true ", "members-service,events-service,forum-service,gateway -am");
        assertThat(built.waitFor()).isZero();
    }

    @Test
    void whoStopsTheStartStopsTheBuild() throws Exception {
        var started = start(checkout.resolve("start"), "--port", "" + freePort());
        ProcessHandle worker = worker();

        started.toHandle().destroy();

        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).isEqualTo(128 + 15);
        assertThat(worker.isAlive()).isFalse();
        assertThat(said(started)).endsWith("The build was stopped.\n");
    }

    @ParameterizedTest
    @CsvSource({"xterm, true", "dumb, false", "'', false"})
    void linesAreDrawnAgainOnATerminalThatCanDoThat(String kind, boolean again) throws Exception {
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\necho \"$@\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                Files.createDirectories(checkout.resolve("local/target")).resolve("local-1.0.0-SNAPSHOT.jar"), "");

        var builder = command(Path.of("script"), "-qec", "'" + checkout.resolve("start") + "' --no-build", "/dev/null");
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "TERM", kind));
        var started = begin(builder);

        assertThat(said(started)).contains("-Dtraitdunion.terminal=" + again + " ");
    }

    private Process start(Path script, String... options) throws IOException {
        return begin(command(script, options));
    }

    private ProcessBuilder command(Path script, String... options) {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private Process begin(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        begun.add(process);
        return process;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static String said(Process ended) throws IOException {
        return new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The process beneath the build. */
    private ProcessHandle worker() throws IOException {
        Path pid = checkout.resolve("worker.pid");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    }

    private static int freePort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try {
                Preflight.checkPorts(new Ports(candidate).owners());
                return candidate;
            } catch (CannotStart taken) {
                // another one
            }
        }
    }
}
