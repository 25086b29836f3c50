package org.traitdunion.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {

    @Test
    void theNearestNameTells() {
        assertThat(Area.of("org.springframework.security.web.FilterChainProxy")).isEqualTo("Spring Security");
        assertThat(Area.of("org.springframework.beans.X")).isEqualTo("Spring");
        assertThat(Area.of("org.traitdunion.local.embedded.OrderedIndex")).isEqualTo("embedded MongoDB (ours)");
        assertThat(Area.of("org.example.deep.down.X")).isEqualTo("org.example");
        assertThat(Area.of("Unnamed")).isEqualTo("Unnamed");
    }

    @Test
    void whatTheJdkDoesForOthersIsTheirs() {
        assertThat(Area.serving("java.util.HashMap")).isTrue();
        assertThat(Area.serving("sun.nio.ch.SocketDispatcher")).isTrue();
        assertThat(Area.serving("jdk.internal.net.http.Exchange")).isFalse();
    }
}
