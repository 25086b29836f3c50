package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long GIBIBYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void anOtherJdkIsRefused() {
        Preflight.checkJdk(25);
        assertThatThrownBy(() -> Preflight.checkJdk(21))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("JDK 25")
                .hasMessageContaining("JAVA_HOME");
    }

    @Test
    void tooLittleMemoryIsRefused() {
        Preflight.checkMemory(4 * GIBIBYTE);
        assertThatThrownBy(() -> Preflight.checkMemory(GIBIBYTE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1024 MB");
    }

    @Test
    void theFirstStartNeedsMoreDiskThanLaterOnes() throws IOException {
        var folders = new Folders(folder, folder.resolve(".local"));
        assertThatThrownBy(() -> Preflight.checkDisk(folders, GIBIBYTE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("free disk");

        Files.createDirectories(folders.installed().resolve("keycloak"));
        Preflight.checkDisk(folders, GIBIBYTE);
    }

    @Test
    void aPortInUseIsNamedWithItsPart() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.checkPorts(Map.of(taken.getLocalPort(), "Keycloak")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("Keycloak");
        }
    }

    @Test
    void aPortOfTheOtherLoopbackAddressIsInUseToo() throws IOException {
        var other = InetAddress.ofLiteral("::1");
        assumeThat(NetworkInterface.getByInetAddress(other)).as("IPv6").isNotNull();
        try (var taken = new ServerSocket(0, 1, other)) {
            assertThatThrownBy(() -> Preflight.checkPorts(Map.of(taken.getLocalPort(), "the gateway")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve(".local"));

        assertThatThrownBy(() -> new Folders(folder, file).create())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file + " cannot be written");
    }
}
