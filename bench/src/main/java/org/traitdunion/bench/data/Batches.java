package org.traitdunion.bench.data;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.traitdunion.bench.Progress;

/** Inserts many documents into one collection, some hundreds at a time, and tells how far it is. */
final class Batches implements AutoCloseable {

    private static final int SIZE = 500;

    private final MongoCollection<Document> collection;
    private final long all;
    private final Progress progress;
    private final List<Document> waiting = new ArrayList<>(SIZE);
    private long done;

    Batches(MongoCollection<Document> collection, long all, Progress progress) {
        this.collection = collection;
        this.all = all;
        this.progress = progress;
    }

    void add(Document document) {
        waiting.add(document);
        if (waiting.size() == SIZE) {
            write();
        }
    }

    private void write() {
        collection.insertMany(waiting, new InsertManyOptions().ordered(false));
        done += waiting.size();
        waiting.clear();
        progress.count(collection.getNamespace().getFullName(), done, all);
    }

    @Override
    public void close() {
        if (!waiting.isEmpty()) {
            write();
        }
    }
}
