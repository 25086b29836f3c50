package org.traitdunion.forum.room.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.room.AudienceView;
import org.traitdunion.forum.room.Room;

record RoomView(
        String id,
        String name,
        String description,
        AudienceView audience,
        long threads,
        @Nullable Instant lastActivityAt,
        long version) {

    static RoomView of(Room room, String companyName) {
        return new RoomView(
                room.id(),
                room.name(),
                room.description(),
                AudienceView.of(room.audience(), companyName),
                room.threads(),
                room.lastActivityAt(),
                room.version());
    }
}
