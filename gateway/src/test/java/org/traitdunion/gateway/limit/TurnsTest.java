package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void pagesAndStreamsTakeNone() {
        assertThat(Turns.concern("/api/rooms")).isTrue();
        assertThat(Turns.concern("/api/notifications")).isTrue();
        assertThat(Turns.concern("/api/notifications/stream")).isFalse();
        assertThat(Turns.concern("/assets/page.js")).isFalse();
        assertThat(Turns.concern("/api/docs/members.json")).isFalse();
    }
}
