package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMongoTest {

    @TempDir
    Path folder;

    @Test
    void documentsSurviveARestart() {
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("people").getCollection("names").insertOne(new Document("_id", "claire"));
            client.getDatabase("people").getCollection("places").insertOne(new Document("_id", "lyon"));
        }
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("people")
                            .getCollection("names")
                            .find()
                            .first())
                    .isEqualTo(new Document("_id", "claire"));
            assertThat(client.getDatabase("people").listCollectionNames()).containsExactlyInAnyOrder("names", "places");
        }
    }

    @Test
    void numbersAreOneIdWhateverTheirWidth() {
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var counted = client.getDatabase("people").getCollection("counted");
            counted.insertOne(new Document("_id", 1));
            assertThatThrownBy(() -> counted.insertOne(new Document("_id", 1L)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(counted.find(new Document("_id", 1.0)).first()).isEqualTo(new Document("_id", 1));
            counted.createIndex(new Document("name", 1));
            assertThat(counted.updateOne(new Document("_id", 1L), new Document("$set", new Document("name", "claire")))
                            .getModifiedCount())
                    .isOne();
            assertThat(counted.find(new Document("name", "claire"))).hasSize(1);
            assertThat(counted.deleteOne(new Document("_id", 1)).getDeletedCount())
                    .isOne();
            assertThat(counted.find()).isEmpty();
        }
    }

    @Test
    void aPartialIndexHoldsOnlyThoseThatHaveItsField() {
        for (int start = 0; start < 2; start++) {
            try (var mongo = DurableMongo.start(folder, 0);
                    var client = MongoClients.create(mongo.connectionString())) {
                var threads = client.getDatabase("forum").getCollection("threads");
                threads.createIndex(new Document("event", 1), ofThoseThatHave("event"));
                threads.insertMany(List.of(new Document(), new Document(), new Document("event", "visit" + start)));
                assertThatThrownBy(() -> threads.insertOne(new Document("event", "visit0")))
                        .isInstanceOf(MongoWriteException.class);
            }
        }
    }

    /** Sparse indexes were how this was said before. */
    @Test
    void aFolderWithSparseIndexesTakesPartialOnesToo() {
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var threads = client.getDatabase("forum").getCollection("threads");
            threads.createIndex(
                    new Document("event", 1),
                    new IndexOptions().name("by_event").unique(true).sparse(true));
            threads.insertMany(List.of(new Document(), new Document(), new Document("event", "visit")));
        }
        for (String name : List.of("of_events", "by_event")) {
            try (var mongo = DurableMongo.start(folder, 0);
                    var client = MongoClients.create(mongo.connectionString())) {
                var threads = client.getDatabase("forum").getCollection("threads");
                threads.createIndex(
                        new Document("event", 1), ofThoseThatHave("event").name(name));
                threads.insertOne(new Document());
                assertThat(threads.find(new Document("event", "visit"))).hasSize(1);
                assertThatThrownBy(() -> threads.insertOne(new Document("event", "visit")))
                        .isInstanceOf(MongoWriteException.class);
            }
        }
    }

    @Test
    void aPartialIndexOfAnyOtherKindIsRefused() {
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            var threads = client.getDatabase("forum").getCollection("threads");
            assertThatThrownBy(() -> threads.createIndex(new Document("event", 1), ofThoseThatHave("room")))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("CannotCreateIndex");
            assertThatThrownBy(() ->
                            threads.createIndex(new Document("event", 1).append("room", 1), ofThoseThatHave("event")))
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    private static IndexOptions ofThoseThatHave(String field) {
        return new IndexOptions().unique(true).partialFilterExpression(Filters.exists(field));
    }

    @Test
    void aStrictStableApiClientIsServed() {
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(mongo.connectionString()))
                        .serverApi(ServerApi.builder()
                                .version(ServerApiVersion.V1)
                                .strict(true)
                                .deprecationErrors(true)
                                .build())
                        .build())) {
            var people = client.getDatabase("people").getCollection("names");
            people.insertOne(new Document("_id", "claire"));
            assertThat(people.countDocuments()).isOne();
            assertThat(client.getDatabase("people").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }
}
