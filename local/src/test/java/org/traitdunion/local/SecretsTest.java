package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void theyAreMadeOnceForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("secrets");

        var made = Secrets.of(file, folder.resolve("data"));
        var readAgain = Secrets.of(file, folder.resolve("data"));

        assertThat(made.get("CURSOR_KEY"))
                .hasSizeGreaterThan(40)
                .isNotEqualTo(made.get("GATEWAY_CLIENT_SECRET"))
                .isEqualTo(readAgain.get("CURSOR_KEY"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void dataWithoutItsSecretsIsNotStarted() throws IOException {
        Files.createDirectories(folder.resolve("data/keycloak"));

        assertThatThrownBy(() -> Secrets.of(folder.resolve("secrets"), folder.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fresh");
    }
}
