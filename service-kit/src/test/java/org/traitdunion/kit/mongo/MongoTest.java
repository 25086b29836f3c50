package org.traitdunion.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @MethodSource("failuresOfAServerThatDies")
    void aServerThatDiesUnderLoadIsAway(Throwable failure) {
        assertThat(Mongo.away(failure)).isTrue();
        assertThat(Mongo.away(new IllegalStateException(failure))).isTrue();
    }

    static Stream<Throwable> failuresOfAServerThatDies() {
        var server = new ServerId(new ClusterId(), new ServerAddress());
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("cut", new ServerAddress()),
                new MongoConnectionPoolClearedException(server, null),
                new MongoServerUnavailableException("closed"),
                new MongoInterruptedException("stopped", new InterruptedException()));
    }

    @Test
    void aRefusalOfTheServerIsNoAbsence() {
        assertThat(Mongo.away(refused(11000))).isFalse();
    }
}
