package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index in memory, ordered as its keys say, made anew from the documents whenever they are opened. Answers
 * equality on its first fields followed by a range, a list of values or an order on the next.
 */
final class OrderedIndex extends Index<Object> implements Searchable {

    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();
    private static final int EACH_EQUAL_FIELD = 10;
    private static final int A_LIST = 5;
    private static final int A_RANGE = 3;
    private static final int THE_ORDER = 4;
    private static final int THE_ORDER_OF_A_PAGE = 8;

    /** An entry; or, with no position, the place before or after all entries that begin with the values. */
    private record Entry(List<Object> values, @Nullable Object position, int side) {

        static Entry before(List<Object> values) {
            return new Entry(values, null, -1);
        }

        static Entry after(List<Object> values) {
            return new Entry(values, null, 1);
        }
    }

    private final NavigableSet<Entry> entries = new TreeSet<>(this::compare);

    /** Whether a document ever had several entries, having held an array in a field of the index. */
    private boolean multikey;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    private int compare(Entry one, Entry other) {
        int common = Math.min(one.values.size(), other.values.size());
        for (int i = 0; i < common; i++) {
            int difference = VALUES.compare(one.values.get(i), other.values.get(i));
            if (difference != 0) {
                return ascending(i) ? difference : -difference;
            }
        }
        if (one.side != 0 || other.side != 0) {
            return Integer.compare(one.side, other.side);
        }
        return VALUES.compare(one.position, other.position);
    }

    private boolean ascending(int field) {
        return getKeys().get(field).isAscending();
    }

    @Override
    public Optional<Candidates> candidates(Map<String, Condition> conditions, Document order, boolean limited) {
        if (isSparse() && !Condition.on(keys().getFirst(), conditions).demandsValue()) {
            return Optional.empty();
        }
        var equal = new ArrayList<Object>();
        for (String field : keys()) {
            Object value = Condition.on(field, conditions).equal();
            if (value == null) {
                break;
            }
            equal.add(value);
        }
        var next = equal.size() < keys().size()
                ? Condition.on(keys().get(equal.size()), conditions)
                : Condition.on("", Map.of());
        int worth = equal.size() * EACH_EQUAL_FIELD;
        if (next.in() != null) {
            return Optional.of(new Candidates(among(equal, next.in()), false, worth + A_LIST));
        }
        worth += next.bounded() ? A_RANGE : 0;
        var direction = multikey ? Optional.<Boolean>empty() : directionOf(order, equal.size());
        if (direction.isPresent()) {
            worth += limited ? THE_ORDER_OF_A_PAGE : THE_ORDER;
        }
        if (worth == 0) {
            return Optional.empty();
        }
        var range = range(equal, next);
        var read = direction.orElse(true) ? range : range.descendingSet();
        return Optional.of(new Candidates(positions(read.stream()), direction.isPresent(), worth));
    }

    /** True when reading forwards from the given field on gives the order, false when backwards does, empty if neither. */
    private Optional<Boolean> directionOf(Document order, int from) {
        Boolean forwards = null;
        int field = from;
        for (Map.Entry<String, Object> wish : order.entrySet()) {
            if (field >= keys().size()
                    || !keys().get(field).equals(wish.getKey())
                    || !(wish.getValue() instanceof Number sign)) {
                return Optional.empty();
            }
            boolean same = (sign.intValue() > 0) == ascending(field);
            if (forwards != null && forwards != same) {
                return Optional.empty();
            }
            forwards = same;
            field++;
        }
        return Optional.ofNullable(forwards);
    }

    private Stream<Object> among(List<Object> equal, List<Object> values) {
        return positions(values.stream().flatMap(value -> {
            var prefix = with(equal, value);
            return entries.subSet(Entry.before(prefix), true, Entry.after(prefix), true).stream();
        }));
    }

    /** In a multikey index one entry may fulfil the lower bound and another the upper, so only one bound counts there. */
    private NavigableSet<Entry> range(List<Object> equal, Condition next) {
        Object low = next.low();
        Object high = multikey && low != null ? null : next.high();
        boolean ascending = equal.size() >= keys().size() || ascending(equal.size());
        Entry from = Entry.before(with(equal, ascending ? low : high));
        Entry to = Entry.after(with(equal, ascending ? high : low));
        return compare(from, to) > 0 ? new TreeSet<>(this::compare) : entries.subSet(from, true, to, true);
    }

    private static List<Object> with(List<Object> values, @Nullable Object next) {
        var longer = new ArrayList<>(values);
        if (next != null) {
            longer.add(next);
        }
        return longer;
    }

    private Stream<Object> positions(Stream<Entry> found) {
        Stream<Object> positions = found.map(Entry::position).map(Object.class::cast);
        return multikey ? positions.distinct() : positions;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var keys = getKeyValues(document);
        multikey |= keys.size() > 1;
        keys.stream().filter(this::isKept).forEach(key -> entries.add(entry(key, position)));
    }

    /** Where the document was; the server keeps documents by their {@code _id}. */
    @Override
    public Object remove(Document document) {
        Object position = Documents.position(document.get(IdIndex.FIELD));
        getKeyValues(document).forEach(key -> entries.remove(entry(key, position)));
        return position;
    }

    @Override
    public void updateInPlace(Document old, Document now, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(old, now)) {
            getKeyValues(old).forEach(key -> entries.remove(entry(key, position)));
            add(now, position, collection);
        }
    }

    /** A sparse index knows nothing of documents without its fields, which may be nearly all. */
    private boolean isKept(KeyValue key) {
        return !isSparse() || key.stream().anyMatch(value -> value != null && !(value instanceof Missing));
    }

    private static Entry entry(KeyValue key, Object position) {
        return new Entry(key.stream().toList(), position, 0);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document old, Document now, MongoCollection<Object> collection) {}

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** The server asks its own way only of unique indexes. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.size();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
