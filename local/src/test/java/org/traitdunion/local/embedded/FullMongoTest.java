package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that has no room to write ends, and does not answer with errors that nobody knows: a reader of facts took them for the
 * fact's fault, and gave it up. Found by seed 9014 of the seeded histories.
 */
@Timeout(180)
class FullMongoTest {

    /** In blocks of 512 bytes, or of 1,024 as some shells have it: room for some thousand documents. */
    private static final String LITTLE_ROOM = "ulimit -f 8192";

    @TempDir
    Path folder;

    private int written;

    @Test
    void endsAndLosesNothing() throws Exception {
        int port = FreePort.any();
        Process server = ServerProcess.start(folder, port, LITTLE_ROOM);
        try (var client = connect(port)) {
            var refused = catchThrowableOfType(MongoException.class, () -> writeOn(client));
            assertThat(refused).isNotInstanceOf(MongoServerException.class);
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isOne();
            assertThat(Files.readString(ServerProcess.log(folder))).contains("its data can no longer be written");
        } finally {
            server.destroyForcibly().onExit().join();
        }
        Process again = ServerProcess.start(folder, port, ":");
        try (var client = connect(port)) {
            assertThat(written).isGreaterThan(100);
            assertThat(notes(client).countDocuments()).isBetween((long) written, written + 1L);
        } finally {
            again.destroyForcibly().onExit().join();
        }
    }

    private static MongoClient connect(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=20000");
    }

    private void writeOn(MongoClient client) {
        while (true) {
            notes(client)
                    .insertOne(new Document("_id", "note-" + written).append("words", "Sans importance. ".repeat(60)));
            written++;
        }
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("office").getCollection("notes");
    }
}
