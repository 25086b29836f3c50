package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
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
        }
        try (var mongo = DurableMongo.start(folder, 0);
                var client = MongoClients.create(mongo.connectionString())) {
            assertThat(client.getDatabase("people")
                            .getCollection("names")
                            .find()
                            .first())
                    .isEqualTo(new Document("_id", "claire"));
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
