package org.traitdunion.local.embedded;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed again and again under concurrent writes, each time with every acknowledged one in its folder. */
class KilledMongoTest {

    private static final int KILLS = 10;
    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    /** The highest acknowledged value of each counter document, and every acknowledged insertion. */
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();

    @Test
    void tenKillsLoseNoAcknowledgedWrite() throws Exception {
        int port = FreePort.any();
        for (int kill = 0; kill < KILLS; kill++) {
            Process server = ServerProcess.start(folder, port, ":");
            try (var patient = connect(port, "");
                    var client = connect(port, "?serverSelectionTimeoutMS=3000")) {
                makeIndexes(patient);
                nothingIsMissing(patient);
                int acknowledged = inserted.size();
                writeUntilKilled(client, kill, server, acknowledged + 300);
            } finally {
                server.destroyForcibly().onExit().join();
            }
        }
        Process server = ServerProcess.start(folder, port, ":");
        try (var client = connect(port, "")) {
            nothingIsMissing(client);
        } finally {
            server.destroyForcibly().onExit().join();
        }
        assertThat(inserted).hasSizeGreaterThan(KILLS * 100);
    }

    private static MongoClient connect(int port, String options) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/" + options);
    }

    private void writeUntilKilled(MongoClient client, int round, Process server, int enough) throws Exception {
        var stop = new AtomicBoolean();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                running.add(writers.submit(() -> write(client, name, round, stop)));
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> inserted.size() >= enough);
            server.destroyForcibly().onExit().join();
            stop.set(true);
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    private void write(MongoClient client, String writer, int round, AtomicBoolean stop) {
        var notes = notes(client);
        int value = counted.getOrDefault(writer, 0);
        try {
            while (!stop.get()) {
                String id = writer + "-" + round + "-" + value;
                notes.insertOne(new Document("_id", id).append("writer", writer).append("code", id + "!"));
                inserted.add(id);
                value++;
                notes.updateOne(
                        new Document("_id", writer),
                        new Document("$set", new Document("value", value))
                                .append(
                                        "$push",
                                        new Document(
                                                "last", new Document("$each", List.of(value)).append("$slice", -50))),
                        new UpdateOptions().upsert(true));
                counted.put(writer, value);
            }
        } catch (MongoException killed) {
            assertThat(killed).isNotInstanceOf(MongoWriteException.class);
        }
    }

    /** Every acknowledged write is there, and what the indexes find is what a scan finds. */
    private void nothingIsMissing(MongoClient client) {
        var notes = notes(client);
        Set<String> present = new HashSet<>();
        notes.find().forEach(note -> present.add(note.getString("_id")));
        assertThat(present).containsAll(inserted);
        counted.forEach((writer, value) -> {
            var counter = notes.find(new Document("_id", writer)).first();
            assertThat(counter).as(writer).isNotNull();
            assertThat(counter.getInteger("value")).as(writer).isGreaterThanOrEqualTo(value);
            assertThat(counter.getList("last", Integer.class).getLast()).isEqualTo(counter.getInteger("value"));
        });
        long byIndex = 0;
        for (int writer = 0; writer < WRITERS; writer++) {
            byIndex += notes.find(new Document("writer", "w" + writer))
                    .sort(ascending("writer", "_id"))
                    .into(new ArrayList<>())
                    .size();
        }
        long byScan = notes.find(new Document("writer", new Document("$exists", true)))
                .into(new ArrayList<>())
                .size();
        assertThat(byIndex).isEqualTo(byScan);
        inserted.stream()
                .limit(200)
                .forEach(id -> assertThat(
                                notes.find(new Document("code", id + "!")).into(new ArrayList<>()))
                        .hasSize(1));
    }

    private static void makeIndexes(MongoClient client) {
        notes(client).createIndex(ascending("writer", "_id"), new IndexOptions().name("by-writer"));
        notes(client)
                .createIndex(
                        ascending("code"),
                        new IndexOptions()
                                .name("code-once")
                                .unique(true)
                                .partialFilterExpression(Filters.exists("code")));
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("office").getCollection("notes");
    }
}
