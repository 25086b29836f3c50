package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aGivenServerComesFirstAndItsPasswordIsNotShown() throws IOException {
        var database = choose(options("mongodb://amina:s3cret@db.example/?x=1", mongod()), path());

        assertThat(database.uri()).isEqualTo("mongodb://amina:s3cret@db.example/?x=1");
        assertThat(database.description()).contains("db.example").doesNotContain("s3cret", "amina");
    }

    @Test
    void thenAProgramThatIsNamedOrOnThePath() throws IOException {
        assertThat(choose(options("", mongod()), "/nowhere").description()).contains(mongod());
        assertThat(choose(options("", "mongod"), path()).description()).contains(mongod());
        assertThat(choose(options("", ""), path()).description()).contains(mongod());
    }

    @Test
    void aNamedProgramIsRunFromWhereverItsDataIs() throws IOException {
        Path program = Path.of(mongod());
        Path fromHere = Path.of("").toAbsolutePath().relativize(program);
        var database = choose(options("", fromHere.toString()), "/nowhere");

        assertThat(database)
                .isInstanceOfSatisfying(
                        Database.Started.class,
                        started -> assertThat(Path.of(started.program()).normalize())
                                .isEqualTo(program));
    }

    @Test
    void aNamedProgramThatCannotBeRunIsSaidBeforeAnythingStarts() throws IOException {
        String words = Files.writeString(folder.resolve("words"), "").toString();

        for (String wrong : List.of("/nowhere/mongod", "./mongod", "words", words, folder.toString())) {
            assertThatThrownBy(() -> choose(options("", wrong), path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("MONGOD names no program that can be run (" + wrong + ")");
        }
    }

    @Test
    void elseTheEmbeddedServer() {
        assertThat(choose(options("", ""), "/nowhere")).isInstanceOf(Database.Embedded.class);
    }

    @Test
    void aMongodThatCameLaterDoesNotPutTheEmbeddedDataOutOfView() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("data/mongodb")).resolve("store.mv.db"), "kept");

        assertThat(choose(options("", ""), path()))
                .isInstanceOfSatisfying(
                        Database.Embedded.class,
                        kept -> assertThat(kept.description()).isEqualTo("MongoDB (embedded, as before)"));
        assertThatThrownBy(() -> choose(options("", mongod()), path()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("unset MONGOD");
        assertThat(choose(Options.parse(folder, List.of("--fresh"), Map.of()), path()))
                .isInstanceOf(Database.Started.class);
    }

    @Test
    void aMongodThatIsGoneIsMissed() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data/mongod")).resolve("WiredTiger"), "kept");

        assertThat(choose(options("", ""), path())).isInstanceOf(Database.Started.class);
        assertThatThrownBy(() -> choose(options("", ""), "/nowhere"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MONGOD");
    }

    private Database choose(Options options, String path) {
        return Database.choose(options, new Folders(folder, folder), path);
    }

    private Options options(String uri, String mongod) {
        return new Options(folder, folder, new Ports(8080), false, true, uri, mongod, Map.of());
    }

    private String path() throws IOException {
        return "/nowhere:" + Path.of(mongod()).getParent();
    }

    private String mongod() throws IOException {
        Path program = folder.resolve("mongod");
        if (!Files.exists(program)) {
            Files.createFile(program);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }
}
