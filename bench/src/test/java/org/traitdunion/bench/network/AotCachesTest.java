package org.traitdunion.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AotCachesTest {

    private static final String CACHED = "java\0-XX:+UseSerialGC\0-XX:AOTCache=/x/kafka.aot\0-jar\0x.jar\0";
    private static final String PLAIN = "java\0-XX:+UseSerialGC\0-jar\0x.jar\0";
    private static final String MONGOD = "/usr/bin/mongod\0--port\0";

    @Test
    void whoseProgramsStartWithACacheIsTold() {
        assertThat(AotCaches.told(List.of(CACHED, CACHED))).isEqualTo("all");
        assertThat(AotCaches.told(List.of(CACHED, PLAIN))).isEqualTo("some");
        assertThat(AotCaches.told(List.of(PLAIN))).isEqualTo("none");
    }

    @Test
    void aMongodNeedsNone() {
        assertThat(AotCaches.told(List.of(CACHED, MONGOD))).isEqualTo("all");
    }

    @Test
    void aRunningProcessIsKnownByItsCommandAndKeycloakIsNotAsked() throws IOException {
        Process part = new ProcessBuilder("/bin/sh", "-c", "echo; read line", "-XX:AOTCache=/x/kafka.aot").start();
        try {
            part.inputReader().readLine(); // by then its command is its own, which start() alone does not tell
            assertThat(AotCaches.of(Map.of("kafka", part.pid()))).isEqualTo("all");
            assertThat(AotCaches.of(Map.of("keycloak", part.pid()))).isEqualTo("none");
        } finally {
            part.destroy();
        }
    }
}
