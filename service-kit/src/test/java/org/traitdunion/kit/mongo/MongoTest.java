package org.traitdunion.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

class MongoTest {

    private final AtomicInteger attempts = new AtomicInteger();

    private static MongoCommandException refused(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), new ServerAddress());
    }

    /** Fails as often with that code, then writes. */
    private String write(int failures, int code) {
        if (attempts.incrementAndGet() <= failures) {
            throw refused(code);
        }
        return "written";
    }

    @Test
    void upsertMeetsWhatSomebodyInsertedAMomentAgo() {
        assertThat(Mongo.upsert(() -> write(1, 11000))).contains("written");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void upsertGivesWayToWhatKnowsMore() {
        assertThat(Mongo.upsert(() -> write(9, 11000))).isEmpty();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void upsertThatFailsOtherwiseFails() {
        assertThatThrownBy(() -> Mongo.upsert(() -> write(1, 91))).isInstanceOf(MongoCommandException.class);
    }
}
