package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * An embedded MongoDB server that keeps what it acknowledged: every write is on disk before its answer leaves, so that
 * {@code kill -9} loses nothing and the same folder opens again. One process at a time may have a folder open.
 *
 * <p>It speaks a subset of MongoDB (operator updates, no transactions, no text search); the services keep to it.
 */
public final class DurableMongo implements AutoCloseable {

    /** Small, since a document of one is changed or read far more often than its neighbours are. */
    private static final int PAGE_KILOBYTES = 4;

    private final MongoServer server;
    private final DurableBackend backend;
    private final int port;

    private DurableMongo(MongoServer server, DurableBackend backend, int port) {
        this.server = server;
        this.backend = backend;
        this.port = port;
    }

    /**
     * Opens the store in {@code folder}, which is created if absent, and serves it on 127.0.0.1.
     *
     * @param port the port to listen on; 0 for a free one
     * @param lost told when the folder can no longer be written or read (a full disk, say); from then on every command fails
     * @throws UncheckedIOException when the folder cannot be written or the port is taken
     * @throws org.h2.mvstore.MVStoreException when another process has the folder open
     */
    public static DurableMongo start(Path folder, int port, Consumer<RuntimeException> lost) {
        var backend = new DurableBackend(openStore(folder.toAbsolutePath()), lost);
        var server = new MongoServer(backend);
        try {
            server.bind("127.0.0.1", port);
        } catch (RuntimeException refused) {
            server.shutdownNow();
            backend.close();
            throw port == 0 ? refused : new UncheckedIOException(new BindException("Port " + port + " is in use."));
        }
        return new DurableMongo(server, backend, server.getLocalAddress().getPort());
    }

    /** The same for whoever sees by the failing commands that the folder is lost. */
    public static DurableMongo start(Path folder, int port) {
        return start(folder, port, _ -> {});
    }

    /** Commits happen only between whole operations, therefore none by the store's own timer or buffer size. */
    private static MVStore openStore(Path folder) {
        String file = folder.resolve("mongo.mv").toString();
        try {
            Files.createDirectories(folder);
            MVStoreTool.compactCleanUp(file);
            if (Files.exists(Path.of(file))) {
                MVStoreTool.compact(file, false);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var store = new MVStore.Builder()
                .fileName(file)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE_KILOBYTES * 1024)
                .open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        return store;
    }

    public int port() {
        return port;
    }

    /** What a MongoDB driver connects to, without a database name. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Ends the connections, then closes the store; what was acknowledged is on disk already. */
    @Override
    public void close() {
        server.shutdown();
        backend.close();
    }
}
