package org.traitdunion.local;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The MongoDB in {@code MONGODB_URI}, asked before anything is started on it. */
record MongoAtUri(String uri) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The databases of the services and the gateway. */
    private static final List<String> OURS = List.of("members", "events", "forum", "gateway");

    /** The address without user, password and settings, for people. */
    String address() {
        return uri.replaceFirst("//.*@", "//").replaceFirst("\\?.*", "");
    }

    /**
     * Asks whether it takes writes, and for a fresh network whether it holds none of our databases: it may belong to others
     * too, so it is never emptied here. Its user is known by then; what that user may write is not asked.
     *
     * @throws CannotStart when it does not
     */
    void check(boolean fresh) {
        try (MongoClient client = MongoClients.create(settings())) {
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            if (!hello.getBoolean("isWritablePrimary", false)) {
                throw new CannotStart(sentence("takes no writes, as a secondary does not: name its whole replica set"));
            }
            if (fresh) {
                refuseWhatIsLeft(client);
            }
        } catch (IllegalArgumentException malformed) {
            throw refused("is no address of a MongoDB: correct it", malformed);
        } catch (MongoSecurityException stranger) {
            throw refused("does not know this user or password: correct them", stranger);
        } catch (MongoTimeoutException silent) {
            throw refused("did not answer within " + PATIENCE.toSeconds() + " s: start it", silent);
        } catch (MongoException refusal) {
            throw refused("cannot be used (" + refusal.getMessage() + "): mend that", refusal);
        }
    }

    private MongoClientSettings settings() {
        long patience = PATIENCE.toMillis();
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(patience, TimeUnit.MILLISECONDS)
                        .readTimeout(patience, TimeUnit.MILLISECONDS))
                .build();
    }

    private void refuseWhatIsLeft(MongoClient client) {
        var left = client.listDatabaseNames().into(new ArrayList<>());
        left.retainAll(OURS);
        if (!left.isEmpty()) {
            throw new CannotStart(
                    "--fresh forgets what this checkout holds, and the MongoDB in MONGODB_URI (" + address()
                            + ") still has the databases " + String.join(", ", left)
                            + ": drop them there first, or start without --fresh.");
        }
    }

    private CannotStart refused(String how, Throwable cause) {
        return new CannotStart(sentence(how), cause);
    }

    private String sentence(String how) {
        return "The MongoDB in MONGODB_URI (" + address() + ") " + how + ", or unset MONGODB_URI.";
    }
}
