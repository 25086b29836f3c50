package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
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
