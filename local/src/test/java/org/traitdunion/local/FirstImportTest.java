package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FirstImportTest extends InOwnFolders {

    private static final String MAKING =
            "Initializing database schema. Using changelog META-INF/jpa-changelog-master.xml\n";
    private static final String MADE = MAKING
            + "Keycloak 26.7.3 on JVM (powered by Quarkus 3.33.3.1) started in 12.119s. Listening on: http://127.0.0.1:8084\n";

    @Test
    void databaseThatWasCutShortIsMadeAnew() throws IOException {
        FirstImport.begin(folders);
        keycloakWrites(MAKING);

        FirstImport.begin(folders);

        assertThat(database()).doesNotExist();

        keycloakWrites(MAKING);
        FirstImport.begin(folders);

        assertThat(database()).as("cut short once more").doesNotExist();
    }

    @Test
    void databaseThatWasUpIsKept() throws IOException {
        FirstImport.begin(folders);
        keycloakWrites(MADE);
        FirstImport.end(folders);
        keycloakWrites("a later start, cut short\n");

        FirstImport.begin(folders);

        assertThat(database()).isNotEmptyDirectory();
    }

    @Test
    void databaseOfAKeycloakThatOutlivedItsLauncherIsKept() throws IOException {
        FirstImport.begin(folders);
        keycloakWrites(MADE);

        FirstImport.begin(folders);
        keycloakWrites("a later start, cut short\n");
        FirstImport.begin(folders);

        assertThat(database()).isNotEmptyDirectory();
    }

    @Test
    void whereNobodyKnowsTheDatabaseIsKept() throws IOException {
        FirstImport.begin(folders);
        keycloakWrites(MAKING);
        Files.delete(folders.log("keycloak"));

        FirstImport.begin(folders);
        keycloakWrites("a later start, cut short\n");
        FirstImport.begin(folders);

        assertThat(database()).isNotEmptyDirectory();
    }

    @Test
    void databaseFromBeforeTheMarkIsKept() throws IOException {
        keycloakWrites("a start of an earlier version, cut short\n");

        FirstImport.begin(folders);
        FirstImport.begin(folders);

        assertThat(database()).isNotEmptyDirectory();
    }

    private Path database() {
        return folders.data().resolve("keycloak");
    }

    private void keycloakWrites(String log) throws IOException {
        Files.writeString(Files.createDirectories(database()).resolve("keycloak.mv.db"), "people");
        Files.writeString(folders.log("keycloak"), log);
    }
}
