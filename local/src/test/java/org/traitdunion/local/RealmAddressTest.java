package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmAddressTest {

    @TempDir
    Path data;

    @Test
    void thePortOfTheImportIsKnownHoweverSoonTheStartWasStopped() throws IOException {
        RealmAddress.remember(8080, data);
        assertThat(data.resolve("port")).hasContent("8080");

        Files.createDirectory(data.resolve("keycloak")); // as Keycloak does when it imports the realm
        RealmAddress.remember(9000, data);
        assertThat(data.resolve("port")).hasContent("8080");
    }

    @Test
    void whereNoOtherPortCanBeWrittenTheOneOfBeforeStays() throws IOException {
        RealmAddress.remember(8080, data);
        Files.createDirectory(data.resolve("port.new"));

        assertThatThrownBy(() -> RealmAddress.remember(9000, data)).isInstanceOf(UncheckedIOException.class);

        assertThat(data.resolve("port")).hasContent("8080");
    }

    @Test
    void anImportThatNeverBeganIsForgotten() {
        RealmAddress.remember(8080, data);
        RealmAddress.remember(9000, data);
        assertThat(data.resolve("port")).hasContent("9000");
    }
}
