package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unique index in memory, also that of {@code _id}. It is made anew from the documents whenever they are opened, so it
 * cannot disagree with them, whatever ended the process before.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements Searchable {

    private final Map<KeyValue, Object> positions = new HashMap<>();

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public Optional<Candidates> candidates(Map<String, Condition> conditions, Document order, boolean limited) {
        var first = Condition.on(keys().getFirst(), conditions);
        if (keys().size() == 1 && first.equal() == null && first.in() != null) {
            return Optional.of(
                    new Candidates(first.in().stream().flatMap(value -> at(List.of(value))), false, Candidates.POINTS));
        }
        var values = keys().stream()
                .map(key -> Condition.on(key, conditions).equal())
                .toList();
        return values.contains(null)
                ? Optional.empty()
                : Optional.of(new Candidates(at(values), false, Candidates.POINT));
    }

    private Stream<Object> at(List<?> values) {
        return Stream.ofNullable(positions.get(new KeyValue(values)));
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return positions.size();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
