package org.traitdunion.kit.outbox;

import java.util.Comparator;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;

/**
 * Facts that wait beside their document, which would grow with them: while Kafka is away, an event for which people queue
 * tells thousands. The document keeps the positions of its spills, and so where each is.
 *
 * @param id of the spill's own document
 * @param position of its first fact
 */
record Spill(String id, long position) {

    /** Where the facts of all collections of a service wait that do so beside their documents. */
    static final String COLLECTION = "spilt_facts";

    static Spill of(String collection, String document, long position) {
        return new Spill(collection + "/" + document + "/" + position, position);
    }

    /** The one to be sent first; empty when all that waits is within the document. */
    static Optional<Spill> first(String collection, BsonDocument document) {
        return document.getArray(Outbox.SPILLS, new BsonArray()).stream()
                .map(BsonValue::asNumber)
                .map(BsonNumber::longValue)
                .min(Comparator.naturalOrder())
                .map(position -> of(collection, document.getString("_id").getValue(), position));
    }
}
