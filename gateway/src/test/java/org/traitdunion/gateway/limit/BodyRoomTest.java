package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private static final int SMALL = 8_192;
    private static final int ALL = 64 * 1_000;

    private final BodyRoom room = new BodyRoom(1_000);

    @Test
    void whoComesWhenAllIsTakenFindsNoneUntilAnotherLeaves() {
        BodyRoom.Place second = room.place();
        try (BodyRoom.Place first = room.place()) {
            assertThat(first.grows(SMALL + ALL - 10)).isTrue();
            assertThat(second.grows(SMALL + 11)).isFalse();
            assertThat(second.grows(SMALL + 10)).isTrue();
            assertThat(first.grows(1)).isFalse();
            second.close();
            assertThat(first.grows(10)).isTrue();
            assertThat(first.grows(1)).isFalse();
        }
        try (BodyRoom.Place next = room.place()) {
            assertThat(next.grows(SMALL + ALL)).as("all of it").isTrue();
            assertThat(next.grows(1)).as("and no more than was given back").isFalse();
        }
    }

    @Test
    void smallBodiesComeInAllTheSame() {
        try (BodyRoom.Place large = room.place();
                BodyRoom.Place small = room.place()) {
            assertThat(large.grows(SMALL + ALL)).isTrue();
            assertThat(small.grows(SMALL - 1)).isTrue();
            assertThat(small.grows(1)).isTrue();
            assertThat(small.grows(1)).isFalse();
        }
    }
}
