package org.traitdunion.kit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void differentFieldsStandSideBySide() {
        assertThat(Conditions.all(eq("a"), empty(), and(gt("x", 1), eq("y", 2))))
                .isEqualTo(BsonDocument.parse("{_id: 'a', x: {$gt: 1}, y: 2}"));
    }

    @Test
    void theSameFieldTwiceKeepsBothConditions() {
        assertThat(Conditions.all(gt("x", 1), lt("x", 9)))
                .isEqualTo(BsonDocument.parse("{x: {$gt: 1}, $and: [{x: {$lt: 9}}]}"));
        assertThat(Conditions.all(or(eq("x", 1), eq("x", 2)), or(eq("y", 1), eq("y", 2))))
                .isEqualTo(BsonDocument.parse("{$or: [{x: 1}, {x: 2}], $and: [{$or: [{y: 1}, {y: 2}]}]}"));
    }
}
