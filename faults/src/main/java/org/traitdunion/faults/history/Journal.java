package org.traitdunion.faults.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A history while it is made: kept, and written to a file line by line, so that it is there whatever happens next. */
public final class Journal implements AutoCloseable {

    private final BufferedWriter file;
    private final long begun = System.nanoTime();
    private final List<Operation> done = new ArrayList<>();
    private long last;

    public Journal(Path path) {
        try {
            Files.createDirectories(path.resolveSibling("."));
            file = Files.newBufferedWriter(path);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Notes the beginning of an operation and gives it its number. */
    public synchronized long invoke(String client, Kind kind, String subject, String value) {
        last++;
        write("invoke", Map.of("n", last, "client", client, "op", kind.toString(), "subject", subject, "value", value));
        return last;
    }

    public synchronized void done(Operation operation) {
        done.add(operation);
        var line = new LinkedHashMap<String, Object>();
        line.put("n", operation.number());
        line.put("status", operation.status());
        line.put("doubtful", operation.doubtful());
        line.put("told", operation.told());
        line.put("broken", operation.broken());
        line.put("refusals", operation.refusals());
        write(operation.outcome().name().toLowerCase(java.util.Locale.ROOT), line);
    }

    /** Anything else that is worth knowing: faults, healing, violations. */
    public synchronized void note(String phase, Map<String, ?> what) {
        write(phase, what);
    }

    public synchronized History history() {
        return new History(List.copyOf(done));
    }

    private void write(String phase, Map<String, ?> what) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", (System.nanoTime() - begun) / 1_000_000);
        line.put("phase", phase);
        line.putAll(what);
        try {
            file.write(JsonMapper.shared().writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
