package org.traitdunion.local.embedded;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indexes only make queries quicker: every answer is that of the server without them. */
class IndexedQueriesTest {

    private static final int STEPS = 4_000;

    @TempDir
    Path folder;

    private DurableMongo indexed;
    private MongoServer plain;
    private MongoClient indexedClient;
    private MongoClient plainClient;

    @BeforeEach
    void startBoth() {
        indexed = DurableMongo.start(folder, 0);
        plain = new MongoServer(H2Backend.inMemory().version(ServerVersion.MONGO_5_0));
        indexedClient = MongoClients.create(indexed.connectionString());
        plainClient = MongoClients.create(plain.bindAndGetConnectionString());
        makeIndexes(indexedClient, field -> new IndexOptions().partialFilterExpression(Filters.exists(field)));
        makeIndexes(plainClient, _ -> new IndexOptions().sparse(true));
    }

    /** @param having the options of an index of those that have a field: the server by itself knows only sparse ones */
    private static void makeIndexes(MongoClient client, Function<String, IndexOptions> having) {
        var members = client.getDatabase("members").getCollection("members");
        members.createIndex(ascending("company", "name", "_id"), new IndexOptions().name("by-company"));
        members.createIndex(compoundIndex(descending("age"), ascending("_id")), new IndexOptions().name("by-age"));
        members.createIndex(ascending("tags"), new IndexOptions().name("by-tag"));
        members.createIndex(ascending("waiting.id"), having.apply("waiting.id").name("by-waiting"));
        members.createIndex(ascending("mail"), having.apply("mail").unique(true).name("mail-once"));
    }

    @AfterEach
    void stopBoth() {
        indexedClient.close();
        plainClient.close();
        indexed.close();
        plain.shutdownNow();
    }

    @Test
    void randomWritesAndQueriesAnswerAsWithoutIndexes() {
        var random = new Random(20_261_124);
        for (int step = 0; step < STEPS; step++) {
            var operation = random.nextInt(3) == 0 ? randomQuery(random) : randomWrite(random);
            same("step " + step, operation);
        }
        same("all", members -> members.find().sort(ascending("_id")).into(new ArrayList<>()));
    }

    private void same(String step, Function<MongoCollection<Document>, Object> operation) {
        assertThat(answer(indexedClient, operation)).as(step).isEqualTo(answer(plainClient, operation));
    }

    private static Object answer(MongoClient client, Function<MongoCollection<Document>, Object> operation) {
        try {
            return operation.apply(client.getDatabase("members").getCollection("members"));
        } catch (MongoWriteException refused) {
            return refused.getError().getCategory();
        } catch (MongoCommandException refused) {
            return refused.getErrorCode();
        }
    }

    private static Function<MongoCollection<Document>, Object> randomWrite(Random random) {
        String id = "m" + random.nextInt(300);
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> {
                var member = randomMember(random).append("_id", id);
                yield members -> members.insertOne(new Document(member)).wasAcknowledged();
            }
            case 3 -> update(id, new Document("$set", randomMember(random)), true);
            case 4 -> update(id, new Document("$inc", new Document("age", random.nextInt(5) - 2)), false);
            case 5 ->
                update(
                        id,
                        new Document(
                                "$push",
                                new Document(
                                        "tags",
                                        new Document("$each", List.of(tag(random), tag(random))).append("$slice", -3))),
                        false);
            case 6 -> update(id, new Document("$pull", new Document("tags", tag(random))), false);
            case 8 -> update(id, new Document("$push", new Document("waiting", fact(random))), false);
            case 9 -> update(id, new Document("$pull", new Document("waiting", fact(random))), false);
            case 7 -> members -> members.deleteOne(new Document("_id", id)).getDeletedCount();
            default -> {
                var change = new Document("$set", new Document("company", company(random)));
                yield members -> String.valueOf(members.findOneAndUpdate(
                        new Document("_id", id).append("age", new Document("$lt", 40)),
                        change,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
            }
        };
    }

    private static Function<MongoCollection<Document>, Object> update(String id, Document change, boolean upsert) {
        return members -> {
            var result = members.updateOne(new Document("_id", id), change, new UpdateOptions().upsert(upsert));
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        };
    }

    private static Function<MongoCollection<Document>, Object> randomQuery(Random random) {
        var query = randomCondition(random);
        var order = random.nextBoolean() ? ascending("company", "name", "_id") : byAge(random);
        int limit = random.nextInt(3) * 5;
        int skip = random.nextInt(4) == 0 ? 3 : 0;
        return switch (random.nextInt(4)) {
            case 0 -> members -> members.countDocuments(query);
            case 1 ->
                members -> members.aggregate(List.of(
                                new Document("$match", query),
                                new Document(
                                        "$group", new Document("_id", "$company").append("n", new Document("$sum", 1))),
                                new Document("$sort", new Document("_id", 1))))
                        .into(new ArrayList<>());
            default ->
                members ->
                        members.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
        };
    }

    private static Bson byAge(Random random) {
        return random.nextBoolean()
                ? compoundIndex(descending("age"), ascending("_id"))
                : compoundIndex(ascending("age"), descending("_id"));
    }

    private static Document randomCondition(Random random) {
        int age = 20 + random.nextInt(40);
        return switch (random.nextInt(11)) {
            case 8 ->
                new Document("waiting.id", new Document("$lt", fact(random).getString("id")));
            case 9 ->
                new Document("waiting.id", new Document("$gt", fact(random).getString("id")))
                        .append("_id", new Document("$gt", "m150"));
            case 0 -> new Document("company", company(random));
            case 1 -> new Document("company", company(random)).append("name", new Document("$gt", name(random)));
            case 2 -> new Document("age", new Document("$gte", age).append("$lt", age + 10));
            case 3 -> new Document("tags", tag(random));
            case 4 -> new Document("tags", new Document("$in", List.of(tag(random), tag(random))));
            case 5 -> new Document("mail", "mail" + random.nextInt(60));
            case 6 -> new Document("_id", new Document("$in", List.of("m" + random.nextInt(300), "m7")));
            case 7 ->
                new Document("age", new Document("$lte", age))
                        .append(
                                "$or",
                                List.of(
                                        new Document("age", new Document("$lt", age)),
                                        new Document("age", age).append("_id", new Document("$gt", "m150"))));
            default ->
                new Document(
                        "$and",
                        List.of(
                                new Document("company", new Document("$ne", company(random))),
                                new Document("age", new Document("$exists", true))));
        };
    }

    private static Document randomMember(Random random) {
        var member = new Document("company", company(random)).append("name", name(random));
        if (random.nextInt(4) > 0) {
            member.append("age", random.nextBoolean() ? 20 + random.nextInt(40) : (Object) (20L + random.nextInt(40)));
        }
        if (random.nextInt(3) > 0) {
            member.append("tags", List.of(tag(random), tag(random)));
        }
        if (random.nextInt(3) == 0) {
            member.append("waiting", random.nextBoolean() ? List.of() : List.of(fact(random), fact(random)));
        }
        if (random.nextInt(3) == 0) {
            member.append("mail", "mail" + random.nextInt(60));
        }
        return member;
    }

    private static String company(Random random) {
        return List.of("orvalys", "brevane", "autre").get(random.nextInt(3));
    }

    private static String name(Random random) {
        return "name" + random.nextInt(50);
    }

    private static Document fact(Random random) {
        return new Document("id", "fact" + random.nextInt(30));
    }

    private static String tag(Random random) {
        return "tag" + random.nextInt(8);
    }
}
