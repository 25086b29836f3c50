package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The index of {@code _id}: the documents themselves, which are kept in the order of their ids. It holds nothing of its own. */
final class IdIndex extends UniqueIndex {

    static final String FIELD = "_id";

    private final Documents documents;

    IdIndex(String name, List<IndexKey> keys, Documents documents) {
        this.documents = documents;
        super(name, keys, false);
    }

    static boolean serves(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(FIELD);
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        Object position = Documents.position(key.get(0));
        return documents.has(position) ? position : null;
    }

    /** The document is there already, since it is added before its keys. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {}

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    /** The document goes after its keys. */
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> documents
                .positions()
                .map(position -> Map.entry(new KeyValue(position), position))
                .iterator();
    }

    @Override
    public long getCount() {
        return documents.count();
    }

    @Override
    public long getDataSize() {
        return documents.count();
    }
}
