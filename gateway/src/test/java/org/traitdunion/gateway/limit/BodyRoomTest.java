package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRoomTest {

    @Test
    void whoComesWhenAllIsTakenFindsNoneUntilAnotherLeaves() {
        BodyRoom room = new BodyRoom(10);
        try (BodyRoom.Place first = room.place();
                BodyRoom.Place second = room.place()) {
            assertThat(first.grows(1_000)).isTrue();
            assertThat(second.grows(281)).isFalse();
            assertThat(second.grows(280)).isTrue();
            assertThat(first.grows(1)).isFalse();
            second.close();
            assertThat(first.grows(280)).isTrue();
        }
        try (BodyRoom.Place next = room.place()) {
            assertThat(next.grows(1_280))
                    .as("all of it, and no more than was given back")
                    .isTrue();
            assertThat(next.grows(1)).isFalse();
        }
    }
}
