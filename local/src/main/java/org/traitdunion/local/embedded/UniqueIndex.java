package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index that leads from a key to at most one document. */
abstract class UniqueIndex extends AbstractUniqueIndex<Object> implements Searchable {

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    @Override
    public final Optional<Candidates> candidates(Map<String, Condition> conditions, Document order, boolean limited) {
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
        return Stream.ofNullable(getPosition(new KeyValue(values)));
    }
}
