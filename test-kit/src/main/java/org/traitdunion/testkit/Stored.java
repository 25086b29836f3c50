package org.traitdunion.testkit;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;

/** All that a service has stored, to see whether a request wrote. */
final class Stored {
    private static final Duration QUIET = Duration.ofMillis(300);

    private final MongoDatabase database;

    Stored(MongoDatabase database) {
        this.database = database;
    }

    /** The documents by collection. */
    Map<String, List<BsonDocument>> now() {
        var found = new TreeMap<String, List<BsonDocument>>();
        for (var name : database.listCollectionNames()) {
            found.put(
                    name,
                    database.getCollection(name, BsonDocument.class)
                            .find()
                            .sort(Sorts.ascending("_id"))
                            .into(new ArrayList<>()));
        }
        return found;
    }

    /** The same, once what earlier requests set going has come to rest. */
    Map<String, List<BsonDocument>> atRest() {
        var last = new AtomicReference<>(now());
        await().pollDelay(QUIET).pollInterval(QUIET).until(() -> {
            var next = now();
            return next.equals(last.getAndSet(next));
        });
        return last.get();
    }
}
