package org.traitdunion.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Load by vegeta: at a rate that does not wait for answers, or each request exactly once. */
public final class Vegeta {

    private static final long BETWEEN_QUESTIONS = Duration.ofMillis(10).toNanos();

    private final Path program;
    private final Path folder;

    Vegeta(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Empty when it is not on the path. */
    public static Optional<Vegeta> find(Path folder) {
        return Tool.find("vegeta").map(program -> new Vegeta(program, folder));
    }

    /** Sends so many requests a second for that long, whatever becomes of them. */
    public Attack atRate(URI target, List<Call> calls, int perSecond, Duration time) {
        return attack(
                target,
                calls,
                List.of("-rate=" + perSecond + "/s", "-duration=" + time.toSeconds() + "s", "-timeout=10s"));
    }

    /** Begins the same, and returns as soon as the first answer is there. */
    public CompletableFuture<Attack> begin(URI target, List<Call> calls, int perSecond, Duration time) {
        try {
            Files.deleteIfExists(results());
            var attack = CompletableFuture.supplyAsync(() -> atRate(target, calls, perSecond, time));
            while (!attack.isDone() && !answered()) {
                LockSupport.parkNanos(BETWEEN_QUESTIONS);
            }
            return attack;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Vegeta writes each answer down as it comes. */
    private boolean answered() throws IOException {
        return Files.exists(results()) && Files.size(results()) > 0;
    }

    private Path results() {
        return folder.resolve("results.bin");
    }

    /** Sends each request once, over so many connections. */
    public Attack once(URI target, List<Call> calls, int connections) {
        return attack(
                target,
                calls,
                List.of(
                        "-lazy",
                        "-rate=0",
                        "-workers=" + connections,
                        "-max-workers=" + connections,
                        "-connections=" + connections,
                        "-timeout=30s"));
    }

    private Attack attack(URI target, List<Call> calls, List<String> options) {
        try {
            Path targets = Files.writeString(folder.resolve("targets.json"), targets(target, calls));
            var command = new ArrayList<>(List.of(
                    program.toString(),
                    "attack",
                    "-format=json",
                    "-targets=" + targets,
                    "-output=" + results(),
                    "-redirects=-1",
                    "-http2=false",
                    "-max-body=0"));
            command.addAll(options);
            Tool.run(command, Map.of());
            return Tool.run(
                    List.of(program.toString(), "encode", "-to=csv", results().toString()), Map.of(), Attack::read);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String targets(URI target, List<Call> calls) {
        return calls.stream()
                .map(call -> JsonMapper.shared().writeValueAsString(entry(target, call)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, Object> entry(URI target, Call call) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("method", call.method());
        entry.put("url", target.resolve(call.path()).toString());
        entry.put(
                "header",
                call.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))));
        if (!call.body().isEmpty()) {
            entry.put("body", Base64.getEncoder().encodeToString(call.body().getBytes(StandardCharsets.UTF_8)));
        }
        return entry;
    }
}
