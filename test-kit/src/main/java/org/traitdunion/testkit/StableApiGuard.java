package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every command that the services send belongs to MongoDB's Stable API v1, and uses nothing that the embedded server
 * refuses or silently ignores: the tests fail on any other. JUnit finds it by itself, in every module that has this kit.
 */
public final class StableApiGuard implements BeforeAllCallback, AfterEachCallback {
    /** Hears every command that is sent. */
    public static final CommandListener LISTENER = new Listener();

    private static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();

    private static final Set<String> STABLE = Set.of(
            "aggregate",
            "count",
            "create",
            "createIndexes",
            "delete",
            "endSessions",
            "explain",
            "find",
            "findAndModify",
            "getMore",
            "hello",
            "insert",
            "killCursors",
            "listCollections",
            "listDatabases",
            "listIndexes",
            "ping",
            "refreshSessions",
            "saslContinue",
            "saslStart",
            "update");

    private static final Set<String> FORBIDDEN = Set.of(
            "$text",
            "$where",
            "$unionWith",
            "$switch",
            "$out",
            "$merge",
            "$function",
            "$accumulator",
            "expireAfterSeconds",
            "collation",
            "startTransaction");

    /** What the Stable API leaves out of indexes: MongoDB may make them, but answers no strict client's query with one. */
    private static final Set<String> UNSTABLE_INDEXES = Set.of("background", "bucketSize", "sparse", "storageEngine");

    /** What is sent after the last test, while its service stops, is looked at when all tests are over. */
    @Override
    public void beforeAll(ExtensionContext tests) {
        tests.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(StableApiGuard.class, _ ->
                (AutoCloseable) StableApiGuard::refuseFaults);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        refuseFaults();
    }

    private static void refuseFaults() {
        var faults = new ArrayList<>(FAULTS);
        FAULTS.clear();
        assertThat(faults)
                .as("commands outside the Stable API, or not understood by the embedded server")
                .isEmpty();
    }

    /** What is wrong with a command; empty when all is well. */
    static Optional<String> fault(String name, BsonDocument command) {
        if (!STABLE.contains(name)) {
            return Optional.of(name + " is no command of the Stable API");
        }
        return findIn(command)
                .or(() -> pipelineUpdate(name, command))
                .or(() -> positionalProjection(command))
                .or(() -> name.equals("createIndexes") ? indexes(command) : Optional.empty())
                .map(what -> name + " uses " + what);
    }

    private static Optional<String> findIn(BsonValue value) {
        return switch (value) {
            case BsonDocument document ->
                document.entrySet().stream()
                        .flatMap(entry -> FORBIDDEN.contains(entry.getKey())
                                ? Optional.of(entry.getKey()).stream()
                                : findIn(entry.getValue()).stream())
                        .findFirst();
            case BsonArray array ->
                array.stream().flatMap(element -> findIn(element).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> pipelineUpdate(String name, BsonDocument command) {
        var updates = new ArrayList<BsonValue>();
        if (name.equals("findAndModify") && command.containsKey("update")) {
            updates.add(command.get("update"));
        }
        if (name.equals("update")) {
            command.getArray("updates", new BsonArray())
                    .forEach(update -> updates.add(update.asDocument().get("u")));
        }
        return updates.stream().anyMatch(BsonValue::isArray) ? Optional.of("a pipeline update") : Optional.empty();
    }

    private static Optional<String> positionalProjection(BsonDocument command) {
        return List.of("projection", "fields").stream()
                        .filter(command::isDocument)
                        .flatMap(field -> command.getDocument(field).keySet().stream())
                        .anyMatch(field -> field.endsWith(".$"))
                ? Optional.of("a positional projection")
                : Optional.empty();
    }

    private static Optional<String> indexes(BsonDocument command) {
        return command.getArray("indexes").stream()
                .map(BsonValue::asDocument)
                .flatMap(index -> fault(index).stream())
                .findFirst();
    }

    /** The embedded server knows of partial indexes only those of the documents that have the one field of the index. */
    private static Optional<String> fault(BsonDocument index) {
        var filter = index.get("partialFilterExpression");
        if (filter != null) {
            var fields = index.getDocument("key").keySet();
            var having = new BsonDocument(String.join(" ", fields), new BsonDocument("$exists", BsonBoolean.TRUE));
            if (fields.size() > 1 || !filter.equals(having)) {
                return Optional.of("a partial index of other documents than have its field");
            }
        }
        return index.keySet().stream().filter(UNSTABLE_INDEXES::contains).findFirst();
    }

    private static final class Listener implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (!event.getDatabaseName().equals("admin")) {
                fault(event.getCommandName(), event.getCommand()).ifPresent(FAULTS::add);
            }
        }
    }
}
