package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of {@link NothingLeaksStory} finds what leaks: were it blind, the story would tell nothing. */
class WrittenDownTest {

    private static final Map<String, String> MARKED = Map.of("token", "eyJhbGciO-planted");

    @TempDir
    private Path network;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logs/gateway.log",
                "logs/gateway.previous.log",
                "logs/access/2026-12-01.log",
                "run/gateway.pid",
                "data/demo-loaded",
                "data/keycloak/keycloak.trace.db"
            })
    void findsWhatIsWrittenAnywhere(String name) throws IOException {
        plant(name);
        assertThat(search()).containsExactly("token in " + network.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secrets",
                "data/mongodb/mongo.mv",
                "data/mongod/collection.wt",
                "data/kafka/forum.facts-1/0.log",
                "data/keycloak/keycloak.mv.db"
            })
    void leavesOutTheStores(String name) throws IOException {
        plant(name);
        assertThat(search()).isEmpty();
    }

    @Test
    void findsItAmongWhatIsNoText() throws IOException {
        Path file = plant("logs/heap.bin");
        byte[] text = Files.readAllBytes(file);
        text[0] = (byte) 0xff;
        Files.write(file, text);
        assertThat(search()).hasSize(1);
    }

    @Test
    void whatWasTakenAwayMeanwhileHoldsNothing() throws IOException {
        assertThat(WrittenDown.text(network.resolve("logs/gateway.log"))).isEmpty();
    }

    private Path plant(String name) throws IOException {
        Path file = network.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, "a line before\nAuthorization: Bearer eyJhbGciO-planted, and more\n");
    }

    private List<String> search() throws IOException {
        return new WrittenDown(List.of(network)).found(MARKED);
    }
}
