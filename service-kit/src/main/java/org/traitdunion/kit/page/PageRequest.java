package org.traitdunion.kit.page;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.traitdunion.kit.mongo.Conditions;
import org.traitdunion.kit.problem.Refusal;

/**
 * Which part of a list is asked for: the parameters {@code cursor} and {@code limit} of the request. Any handler
 * method may take one as a parameter.
 */
public final class PageRequest {
    static final int DEFAULT_LIMIT = 20;
    static final int GREATEST_LIMIT = 100;

    private final Cursors cursors;
    private final String list;
    private final @Nullable String cursor;
    private final int limit;

    PageRequest(Cursors cursors, String list, @Nullable String cursor, int limit) {
        this.cursors = cursors;
        this.list = list;
        this.cursor = cursor;
        this.limit = limit;
    }

    /** The beginning of a list, for callers that are no HTTP request; its cursors mean nothing elsewhere. */
    public static PageRequest first(int limit) {
        return new PageRequest(new Cursors(UUID.randomUUID().toString()), "", null, limit);
    }

    /** How many items at most, 1 to 100. */
    public int limit() {
        return limit;
    }

    /**
     * Reads this part of the documents that match.
     *
     * @throws Refusal {@code invalid-cursor} when the cursor was tampered with or belongs to another list
     */
    public <T> Page<T> read(MongoCollection<T> collection, Bson filter, Keyset<T> order) {
        var found = collection
                .find(cursor == null ? filter : Conditions.all(filter, after(cursor, order)))
                .sort(order.order())
                .limit(limit + 1)
                .into(new ArrayList<>(limit + 1));
        return page(found, order);
    }

    private <T> Page<T> page(List<T> found, Keyset<T> order) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, cursors.write(list, order.keysOf(items.getLast())));
    }

    private Bson after(String written, Keyset<?> order) {
        return cursors.read(list, written).map(order::after).orElseThrow(PageRequest::invalidCursor);
    }

    private static Refusal invalidCursor() {
        return new Refusal(HttpStatus.BAD_REQUEST, "invalid-cursor");
    }
}
