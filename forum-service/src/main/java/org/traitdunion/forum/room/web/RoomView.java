package org.traitdunion.forum.room.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.traitdunion.forum.room.Room;

record RoomView(
        String id,
        String name,
        String description,
        AudienceView audience,
        long threads,
        @Nullable Instant lastActivityAt,
        long version) {

    record AudienceView(
            AudienceKind kind,
            @Nullable String companyId,
            @Nullable String companyName) {}

    static RoomView of(Room room, String companyName) {
        AudienceView audience = room.audience().isNetwork()
                ? new AudienceView(AudienceKind.NETWORK, null, null)
                : new AudienceView(AudienceKind.COMPANY, room.companyId(), companyName);
        return new RoomView(
                room.id(),
                room.name(),
                room.description(),
                audience,
                room.threads(),
                room.lastActivityAt(),
                room.version());
    }
}
