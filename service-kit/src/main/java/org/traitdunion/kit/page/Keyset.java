package org.traitdunion.kit.page;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: at most one sort field, then the identifier as tie-break, both in the same direction. A page
 * begins after the keys of the last item of the page before, so that pages neither repeat nor skip items while the
 * list changes, and the last page costs no more than the first. The sort field must be present in every document.
 *
 * @param <T> the documents of the list
 */
public final class Keyset<T> {
    private static final String ID = "_id";

    private final boolean ascending;
    private final @Nullable Key<T> sort;
    private final @Nullable Function<T, String> id;

    private Keyset(boolean ascending, @Nullable Key<T> sort, @Nullable Function<T, String> id) {
        this.ascending = ascending;
        this.sort = sort;
        this.id = id;
    }

    private record Key<T>(String field, Function<T, ?> value) {}

    /** Smallest first by this field, whose values are {@code String}, {@code Instant}, {@code Long} or {@code Integer}. */
    public static <T> Keyset<T> ascending(String field, Function<T, ?> value) {
        return new Keyset<>(true, new Key<>(field, value), null);
    }

    /** Greatest first by this field, whose values are {@code String}, {@code Instant}, {@code Long} or {@code Integer}. */
    public static <T> Keyset<T> descending(String field, Function<T, ?> value) {
        return new Keyset<>(false, new Key<>(field, value), null);
    }

    /** Smallest identifier first. */
    public static <T> Keyset<T> byId(Function<T, String> id) {
        return new Keyset<>(true, null, id);
    }

    /** Greatest identifier first: with time-ordered identifiers, the newest. */
    public static <T> Keyset<T> byIdDescending(Function<T, String> id) {
        return new Keyset<>(false, null, id);
    }

    /** Completes the order with the identifier. */
    public Keyset<T> thenId(Function<T, String> value) {
        return new Keyset<>(ascending, sort, value);
    }

    Bson order() {
        var fields = sort == null ? List.of(ID) : List.of(sort.field(), ID);
        return ascending ? Sorts.ascending(fields) : Sorts.descending(fields);
    }

    List<Object> keysOf(T item) {
        if (id == null) {
            throw new IllegalStateException("A keyset ends with thenId");
        }
        var keys = new ArrayList<Object>();
        if (sort != null) {
            keys.add(sort.value().apply(item));
        }
        keys.add(id.apply(item));
        return keys;
    }

    /** The documents after those keys; null when the keys are not of this order. */
    @Nullable
    Bson after(List<Object> keys) {
        if (sort == null) {
            return keys.size() == 1 && keys.getFirst() instanceof String ? beyond(ID, keys.getFirst()) : null;
        }
        if (keys.size() != 2 || !(keys.getLast() instanceof String)) {
            return null;
        }
        var value = keys.getFirst();
        // The range at the top lets every MongoDB use an index on the field; the alternatives only break the tie.
        return Filters.and(
                ascending ? Filters.gte(sort.field(), value) : Filters.lte(sort.field(), value),
                Filters.or(
                        beyond(sort.field(), value),
                        Filters.and(Filters.eq(sort.field(), value), beyond(ID, keys.getLast()))));
    }

    private Bson beyond(String field, Object value) {
        return ascending ? Filters.gt(field, value) : Filters.lt(field, value);
    }

    static boolean isKey(@Nullable Object value) {
        return value instanceof String || value instanceof Instant || value instanceof Long || value instanceof Integer;
    }
}
