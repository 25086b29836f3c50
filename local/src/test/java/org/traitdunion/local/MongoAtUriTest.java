package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.local.embedded.DurableMongo;
import org.traitdunion.local.embedded.FreePort;

class MongoAtUriTest {

    @TempDir
    Path folder;

    @Test
    void aServerThatAnswersIsTaken() throws IOException {
        int port = FreePort.any();
        try (var server = DurableMongo.start(folder, port)) {
            assertThat(server).isNotNull();
            assertThatCode(() -> at(port).check(false)).doesNotThrowAnyException();
            assertThatCode(() -> at(port).check(true)).doesNotThrowAnyException();
        }
    }

    @Test
    void aFreshNetworkDoesNotBeginOnTheDataOfAnother() throws IOException {
        int port = FreePort.any();
        try (var server = DurableMongo.start(folder, port);
                var client = MongoClients.create(at(port).uri())) {
            assertThat(server).isNotNull();
            client.getDatabase("members").getCollection("companies").insertOne(new Document("_id", "orvalys"));
            client.getDatabase("payroll").getCollection("months").insertOne(new Document("_id", 1));

            assertThatThrownBy(() -> at(port).check(true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("--fresh")
                    .hasMessageContaining("the databases members: drop");
            assertThatCode(() -> at(port).check(false)).doesNotThrowAnyException();
        }
    }

    @Test
    void aSecondaryIsRefusedSinceItTakesNoWrites() {
        var secondary = new MongoServer(new Secondary());
        try {
            var uri = new MongoAtUri("mongodb://127.0.0.1:" + secondary.bind().getPort());

            assertThatThrownBy(() -> uri.check(false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("(" + uri.address() + ") takes no writes");
        } finally {
            secondary.shutdownNow();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneSentenceWithoutThePassword() throws IOException {
        var nobody = new MongoAtUri("mongodb://amina:s3cr@t@127.0.0.1:" + FreePort.any() + "/?authSource=admin");
        var uri = new MongoAtUri(nobody.uri().replace("s3cr@t", "s3cret"));

        assertThatThrownBy(() -> uri.check(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("(" + nobody.address() + ") did not answer within 5 s")
                .hasMessageNotContainingAny("amina", "s3cret");
        assertThat(nobody.address()).doesNotContain("amina", "t@").startsWith("mongodb://127.0.0.1:");
    }

    @Test
    void anAddressOfSomethingElseIsSaidToBeNone() {
        assertThatThrownBy(() -> new MongoAtUri("http://db.example").check(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("(http://db.example) is no address of a MongoDB");
    }

    private static MongoAtUri at(int port) {
        return new MongoAtUri("mongodb://127.0.0.1:" + port);
    }
}
