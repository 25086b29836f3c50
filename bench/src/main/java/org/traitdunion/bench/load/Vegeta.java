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
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Load by vegeta: at a rate that does not wait for answers, or each request exactly once. */
public final class Vegeta {

    private final Path program;
    private final Path folder;

    private Vegeta(Path program, Path folder) {
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
            Path results = folder.resolve("results.bin");
            var command = new ArrayList<>(List.of(
                    program.toString(),
                    "attack",
                    "-format=json",
                    "-targets=" + targets,
                    "-output=" + results,
                    "-redirects=-1",
                    "-http2=false",
                    "-max-body=0"));
            command.addAll(options);
            Tool.run(command, Map.of());
            return Attack.read(
                    Tool.run(List.of(program.toString(), "encode", "-to=csv", results.toString()), Map.of()));
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
