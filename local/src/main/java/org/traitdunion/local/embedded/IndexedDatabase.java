package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Documents in the store, indexes beyond that of {@code _id} in memory. */
final class IndexedDatabase extends H2Database {

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new IndexedCollection(this, name, options, documents(name), cursorRegistry);
    }

    /**
     * A partial index of the documents that have its one field is to this server a sparse one, and kept as such. Any other would
     * hold documents that it must not: nothing here looks at what a filter says.
     */
    @Override
    protected synchronized void addIndex(Document index) {
        Object filter = index.remove("partialFilterExpression");
        if (filter != null) {
            if (!(index.get("key") instanceof Document key) || !filter.equals(having(key))) {
                throw new MongoServerError(67, "CannotCreateIndex", "No such partial index here: " + filter);
            }
            index.put("sparse", true);
        }
        super.addIndex(index);
    }

    /** What documents fulfil that have the one field of this key; null if there are several. */
    private static @Nullable Document having(Document key) {
        return key.size() == 1 ? new Document(key.keySet().iterator().next(), new Document("$exists", true)) : null;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return IdIndex.serves(keys) ? new IdIndex(name, keys, documents(collection)) : new KeyIndex(name, keys, sparse);
    }

    private Documents documents(String collection) {
        return Documents.of(getFullCollectionNamespace(collection), store);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse);
    }
}
