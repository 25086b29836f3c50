package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose queries go through its indexes; what they find is compared with the whole query. */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Object> {

    /** The {@code $match} with which the aggregation of this thread begins. */
    static final ScopedValue<Match> MATCH = ScopedValue.newInstance();

    /**
     * A condition that the first reading of a collection may use; a later one, in a {@code $lookup} say, may not.
     *
     * @param used set at that first reading
     */
    record Match(String collection, Document query, AtomicBoolean used) {}

    private final Documents documents;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Documents documents,
            CursorRegistry cursors) {
        this.documents = documents;
        super(database, name, options, cursors);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = position(document);
        if (!documents.put(position, document)) {
            throw new IllegalStateException("There was a document at " + position);
        }
        return position;
    }

    /** Of the server's own lists, that of collections knows its entries by name, and that of indexes not at all. */
    private Object position(Document document) {
        String id = getIdField();
        return id == null ? UUID.randomUUID() : Documents.position(document.get(id));
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return documents.at(position);
    }

    @Override
    protected void handleUpdate(Object position, Document old, Document now) {
        documents.put(position, now);
    }

    @Override
    protected void removeDocument(Object position) {
        if (!documents.remove(position)) {
            throw new NoSuchElementException("No document at " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.stream();
    }

    @Override
    public int count() {
        return documents.count();
    }

    @Override
    public boolean isEmpty() {
        return documents.count() == 0;
    }

    /** Counting bytes would encode every document twice. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected void updateDataSize(int difference) {}

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

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocumentsFromStream(
                documents.stream().map(DocumentWithPosition::getDocument),
                query,
                order,
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
