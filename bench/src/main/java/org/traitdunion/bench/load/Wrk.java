package org.traitdunion.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.traitdunion.bench.CannotMeasure;

/** Closed loops by wrk: so many connections, each sending its next request when the last one is answered. */
public final class Wrk {

    private final Path program;
    private final Path folder;
    private final Path script;

    /** Keeps its script and plans in the folder. */
    public Wrk(Path folder) {
        this.program = Tool.find("wrk").orElseThrow(() -> new CannotMeasure("wrk is not on the PATH."));
        this.folder = folder;
        this.script = folder.resolve("requests.lua");
        try (var lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("/wrk/requests.lua"))) {
            Files.createDirectories(folder);
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Sends the calls in turn, again and again, for that long. */
    public Load run(URI target, List<Call> calls, int connections, Duration time) {
        try {
            Path plan = Files.writeString(folder.resolve("plan.lua"), WrkPlan.lua(calls));
            return WrkReport.read(
                    Tool.run(
                            List.of(
                                    program.toString(),
                                    "--threads",
                                    "1",
                                    "--connections",
                                    Integer.toString(connections),
                                    "--duration",
                                    time.toSeconds() + "s",
                                    "--timeout",
                                    "10s",
                                    "--script",
                                    script.toString(),
                                    target.toString()),
                            Map.of("BENCH_PLAN", plan.toString(), "BENCH_RUN", run())),
                    connections,
                    time);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String run() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
