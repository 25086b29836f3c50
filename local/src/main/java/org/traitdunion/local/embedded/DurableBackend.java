package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Gives the embedded server what a database owes: a write is on disk before it is answered, a commit holds whole
 * operations only, and a reply is the state of one moment.
 *
 * <p>The life of a write: it runs alone under the write lock and gets a number; then, outside the lock, one of the
 * waiting writers commits and syncs for all whose number was given by then (group commit). A reply may be encoded after the
 * lock is given back: its documents are its own (see {@link Documents}).
 */
class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    /** Fields of the Stable API, which this server does not know and takes for arguments. */
    private static final List<String> STABLE_API = List.of("apiVersion", "apiStrict", "apiDeprecationErrors");

    private final MVStore store;
    private final PageCache cache;
    private final Consumer<RuntimeException> lost;
    private final ReentrantReadWriteLock operations = new ReentrantReadWriteLock(true);
    private final ReentrantLock commits = new ReentrantLock();
    private long executed;
    private volatile long committed;
    private volatile boolean ending;

    /** @param lost told when the store can no longer be written or read: after that no answer is worth anything */
    DurableBackend(MVStore store, Consumer<RuntimeException> lost) {
        this.store = store;
        this.cache = PageCache.of(store);
        this.lost = lost;
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        STABLE_API.forEach(query::remove);
        if (command.equalsIgnoreCase("hello")) {
            return hello(super.handleCommand(channel, database, "isMaster", query));
        }
        try {
            return isRead(command.toLowerCase(Locale.ROOT), query)
                    ? read(channel, database, command, query)
                    : write(channel, database, command, query);
        } catch (MVStoreException failed) {
            if (store.isClosed() && !ending) {
                lost.accept(failed);
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        ending = true;
        super.close();
    }

    /** The server knows {@code hello} only by its former name. */
    private static Document hello(Document isMaster) {
        return isMaster.append("isWritablePrimary", true).append("helloOk", true);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, store, getCursorRegistry());
    }

    private Document read(Channel channel, String database, String command, Document query) {
        operations.readLock().lock();
        try {
            return matching(query, () -> super.handleCommand(channel, database, command, query));
        } finally {
            operations.readLock().unlock();
        }
    }

    /** A refused write may have been carried out in part, so it is committed like any other. */
    private Document write(Channel channel, String database, String command, Document query) {
        long number = 0;
        try {
            operations.writeLock().lock();
            try {
                number = ++executed;
                return super.handleCommand(channel, database, command, query);
            } finally {
                operations.writeLock().unlock();
            }
        } finally {
            commitUpTo(number);
        }
    }

    /** The read lock keeps writers out while the store collects its pages, and lets readers in. */
    private void commitUpTo(long number) {
        if (committed >= number) {
            return;
        }
        commits.lock();
        try {
            if (committed >= number) {
                return;
            }
            long whole;
            operations.readLock().lock();
            try {
                whole = executed;
                store.commit();
            } finally {
                operations.readLock().unlock();
            }
            store.sync();
            committed = whole;
            cache.follow();
        } finally {
            commits.unlock();
        }
    }

    /** Runs an aggregation so that the collection sees its first {@code $match}, and may use an index for it. */
    private static Document matching(Document query, Supplier<Document> read) {
        if (query.get("aggregate") instanceof String collection
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match) {
            var hint = new IndexedCollection.Match(collection, match, new AtomicBoolean());
            return ScopedValue.where(IndexedCollection.MATCH, hint).call(read::get);
        }
        return read.get();
    }

    private static boolean isRead(String command, Document query) {
        if (command.equals("aggregate") && query.get("pipeline") instanceof Collection<?> stages) {
            return stages.stream().noneMatch(DurableBackend::writes);
        }
        return READS.contains(command);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }
}
