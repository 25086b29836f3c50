package org.traitdunion.kit.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The indexes that the repositories need. They are declared while the service is put together and created in the
 * background when it starts, as often as it takes; the service is not ready before. Their names are explicit and
 * unique over the whole database, and they are never dropped at run time.
 */
public final class CollectionIndexes implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CollectionIndexes.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoDatabase database;
    private final List<Declared> declared = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean whole;

    CollectionIndexes(MongoDatabase database) {
        this.database = database;
    }

    private record Declared(String collection, String name, Bson keys, IndexOptions options) {}

    /** Declares an index. */
    public void ensure(String collection, String name, Bson keys) {
        ensure(collection, name, keys, new IndexOptions());
    }

    /**
     * Declares an index of only those documents that have this field, which may be few of many. It serves whoever asks for a value
     * of the field, or for a range of them. A sparse index would be the same, were it not that the Stable API leaves those out.
     */
    public void ensurePartial(String collection, String name, String field, IndexOptions options) {
        ensure(collection, name, Indexes.ascending(field), options.partialFilterExpression(Filters.exists(field)));
    }

    /** Declares an index that is unique, say. */
    public void ensure(String collection, String name, Bson keys, IndexOptions options) {
        if (declared.stream().anyMatch(other -> other.name().equals(name))) {
            throw new IllegalArgumentException("Two indexes are named " + name);
        }
        declared.add(new Declared(collection, name, keys, options.name(name)));
    }

    /** Whether all declared indexes exist. */
    boolean whole() {
        return whole;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("indexes").start(this::createAll);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void createAll() {
        while (running && !whole) {
            try {
                declared.forEach(
                        index -> database.getCollection(index.collection()).createIndex(index.keys(), index.options()));
                whole = true;
            } catch (RuntimeException failure) {
                log.warn("Indexes could not be created, trying again: {}", failure.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
