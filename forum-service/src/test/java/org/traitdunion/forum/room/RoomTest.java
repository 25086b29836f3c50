package org.traitdunion.forum.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void theNetworkAdmitsEverybodyAndACompanyItsOwn() {
        assertThat(Audience.NETWORK.admits("orvalys")).isTrue();
        assertThat(new Audience("orvalys").admits("orvalys")).isTrue();
        assertThat(new Audience("orvalys").admits("brevane")).isFalse();
        assertThat(new Audience("orvalys").admits("")).isFalse();
    }

    @Test
    void namesSortWithoutAccentsAndCapitals() {
        assertThat(new Wording("Événements", "").fold()).isEqualTo("evenements");
    }

    @Test
    void aNewRoomIsSilent() {
        Room room = Room.made("accueil", new Wording("Accueil", "Se présenter"), Audience.NETWORK);

        assertThat(room.threads()).isZero();
        assertThat(room.lastActivityAt()).isNull();
        assertThat(room.reads(new Wording("Accueil", "Se présenter"))).isTrue();
        assertThat(room.reads(new Wording("Accueil", ""))).isFalse();
    }
}
