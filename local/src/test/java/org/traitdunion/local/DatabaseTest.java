package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aGivenServerComesFirstAndItsPasswordIsNotShown() throws IOException {
        var database = Database.choose(options("mongodb://amina:s3cret@db.example/?x=1", "/usr/bin/mongod"), path());

        assertThat(database.uri()).isEqualTo("mongodb://amina:s3cret@db.example/?x=1");
        assertThat(database.description()).contains("db.example").doesNotContain("s3cret", "amina");
    }

    @Test
    void thenAProgramThatIsNamedOrOnThePath() throws IOException {
        assertThat(Database.choose(options("", "/opt/mongod"), path()).description())
                .contains("/opt/mongod");
        assertThat(Database.choose(options("", ""), path()).description())
                .contains(folder.resolve("mongod").toString());
    }

    @Test
    void elseTheEmbeddedServer() {
        assertThat(Database.choose(options("", ""), "/nowhere")).isInstanceOf(Database.Embedded.class);
    }

    private Options options(String uri, String mongod) {
        return new Options(folder, folder, new Ports(8080), false, true, uri, mongod, Map.of());
    }

    private String path() throws IOException {
        Path program = folder.resolve("mongod");
        if (!Files.exists(program)) {
            Files.createFile(program);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return "/nowhere:" + folder;
    }
}
