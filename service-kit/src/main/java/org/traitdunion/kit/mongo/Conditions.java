package org.traitdunion.kit.mongo;

import com.mongodb.MongoClientSettings;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Filters put together. */
public final class Conditions {
    private Conditions() {}

    /**
     * All of these conditions, in one flat document wherever they are about different fields: the embedded server looks
     * for fields with an index only at the top of a filter, and not beneath {@code $and}.
     */
    public static Bson all(Bson... conditions) {
        var flat = new BsonDocument();
        var rest = new BsonArray();
        for (var condition : conditions) {
            add(
                    condition.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry()),
                    flat,
                    rest);
        }
        if (!rest.isEmpty()) {
            flat.append("$and", rest);
        }
        return flat;
    }

    private static void add(BsonDocument condition, BsonDocument flat, BsonArray rest) {
        condition.forEach((field, value) -> {
            if (field.equals("$and")) {
                value.asArray().forEach(part -> add(part.asDocument(), flat, rest));
            } else if (flat.putIfAbsent(field, value) != null) {
                rest.add(new BsonDocument(field, value));
            }
        });
    }
}
