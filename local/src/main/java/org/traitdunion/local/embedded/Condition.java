package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it. It never demands more than the query does: documents
 * found by it are still compared with the whole query.
 *
 * @param equal the one value, or null
 * @param in the values of which it must be one, or null
 * @param low the lower bound, taken as inclusive, or null
 * @param high the upper bound, taken as inclusive, or null
 */
record Condition(
        @Nullable Object equal,
        @Nullable List<Object> in,
        @Nullable Object low,
        @Nullable Object high) {

    private static final Condition NOTHING = new Condition(null, null, null, null);

    /** The conditions of a query by field, also those beneath {@code $and}; branches of {@code $or} demand nothing. */
    static Map<String, Condition> of(Document query) {
        var conditions = new LinkedHashMap<String, Condition>();
        collect(query, conditions);
        return conditions;
    }

    private static void collect(Document query, Map<String, Condition> conditions) {
        for (Map.Entry<String, Object> part : query.entrySet()) {
            if (part.getKey().equals("$and") && part.getValue() instanceof Collection<?> branches) {
                for (Object branch : branches) {
                    if (branch instanceof Document document) {
                        collect(document, conditions);
                    }
                }
            } else if (!part.getKey().startsWith("$")) {
                conditions.merge(part.getKey(), one(part.getValue()), Condition::and);
            }
        }
    }

    private static Condition one(@Nullable Object value) {
        if (value instanceof Document operators && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            return new Condition(
                    comparable(operators.get("$eq")),
                    comparables(operators.get("$in")),
                    first(comparable(operators.get("$gt")), comparable(operators.get("$gte"))),
                    first(comparable(operators.get("$lt")), comparable(operators.get("$lte"))));
        }
        return new Condition(comparable(value), null, null, null);
    }

    private Condition and(Condition other) {
        return new Condition(
                first(equal, other.equal), in == null ? other.in : in, first(low, other.low), first(high, other.high));
    }

    static Condition on(String field, Map<String, Condition> conditions) {
        return conditions.getOrDefault(field, NOTHING);
    }

    /** Whether a document without the field cannot fulfil it. */
    boolean demandsValue() {
        return equal != null || in != null || bounded();
    }

    boolean bounded() {
        return low != null || high != null;
    }

    private static @Nullable List<Object> comparables(@Nullable Object values) {
        if (!(values instanceof Collection<?> several)) {
            return null;
        }
        var comparables = several.stream()
                .map(Condition::comparable)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return several.stream().allMatch(value -> comparable(value) != null) ? List.<Object>copyOf(comparables) : null;
    }

    /** The value as an index holds it, numbers alike whatever their width; null when an index cannot find it. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> _, Collection<?> _, BsonRegularExpression _ -> null;
            case Decimal128 decimal -> decimal;
            case Number number -> number.doubleValue() == 0 ? (Object) 0.0 : (Object) number.doubleValue();
            default -> value;
        };
    }

    private static @Nullable Object first(@Nullable Object one, @Nullable Object other) {
        return one == null ? other : one;
    }
}
