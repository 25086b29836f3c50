package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection whose queries go through its indexes; what they find is compared with the whole query. */
final class IndexedCollection extends H2Collection {

    /** The {@code $match} with which the aggregation of this thread begins. */
    static final ScopedValue<Match> MATCH = ScopedValue.newInstance();

    /**
     * A condition that the first reading of a collection may use; a later one, in a {@code $lookup} say, may not.
     *
     * @param used set at that first reading
     */
    record Match(String collection, Document query, AtomicBoolean used) {}

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    /** Counting bytes would encode every document twice. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        if (MATCH.isBound()
                && MATCH.get().collection().equals(getCollectionName())
                && MATCH.get().used().compareAndSet(false, true)) {
            return handleQueryAsStream(MATCH.get().query());
        }
        return super.queryAllAsStream();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        Document wished = order == null ? new Document() : order;
        var found = candidates(Condition.of(query), wished, limit > 0);
        if (found.isEmpty()) {
            return super.queryDocuments(query, order, skip, limit, batchSize, fields);
        }
        return matchDocumentsFromStream(
                found.get().positions().map(this::getDocument),
                query,
                found.get().ordered() || wished.isEmpty() ? null : order,
                skip,
                limit,
                batchSize,
                fields);
    }

    private Optional<Candidates> candidates(Map<String, Condition> conditions, Document order, boolean limited) {
        return getIndexes().stream()
                .filter(Searchable.class::isInstance)
                .map(Searchable.class::cast)
                .map(index -> index.candidates(conditions, order, limited))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Candidates::worth));
    }
}
