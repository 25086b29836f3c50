package org.traitdunion.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.mongo.Conditions;

class KeysetTest {
    private record Thing(String id, Instant at) {}

    private static BsonDocument json(Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    @Test
    void aPageGoesOnAfterTheLastKeysWithARangeAtTheTop() {
        var order = Keyset.<Thing>ascending("at", Thing::at).thenId(Thing::id);
        var keys = order.keysOf(new Thing("b", Instant.EPOCH));
        assertThat(json(Conditions.all(Objects.requireNonNull(order.after(keys)))))
                .isEqualTo(BsonDocument.parse("""
                        {"at": {"$gte": {"$date": 0}}, "$or": [{"at": {"$gt": {"$date": 0}}},
                         {"$and": [{"at": {"$date": 0}}, {"_id": {"$gt": "b"}}]}]}"""));
        assertThat(json(order.order())).isEqualTo(BsonDocument.parse("{'at': 1, '_id': 1}"));
    }

    @Test
    void descendingTurnsEverythingRound() {
        var order = Keyset.<Thing>descending("at", Thing::at).thenId(Thing::id);
        assertThat(json(order.order())).isEqualTo(BsonDocument.parse("{'at': -1, '_id': -1}"));
        assertThat(json(Objects.requireNonNull(order.after(order.keysOf(new Thing("b", Instant.EPOCH)))))
                        .toJson())
                .contains("$lte", "$lt")
                .doesNotContain("$gt");
    }

    @Test
    void keysOfAnotherOrderAreNone() {
        assertThat(Keyset.byId(Thing::id).after(List.of("a", "b"))).isNull();
        assertThat(Keyset.byId(Thing::id).after(List.of(3L))).isNull();
        assertThat(Keyset.ascending("at", Thing::at).thenId(Thing::id).after(List.of("a")))
                .isNull();
    }
}
