package org.traitdunion.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScratchNetworkTest {

    @Test
    void theMongodIsTheOneThatTheNetworkNames() {
        assertThat(ScratchNetwork.mongod("MongoDB (/usr/bin/mongod)")).isEqualTo("/usr/bin/mongod");
        assertThat(ScratchNetwork.mongod("MongoDB (embedded)")).isEqualTo("embedded");
    }
}
