package org.traitdunion.forum.room;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.version.IfMatch;

/** Moderators make rooms and reword them, those of the network and those of their own company. */
@Service
public class RoomKeeping {

    private final Rooms rooms;

    RoomKeeping(Rooms rooms) {
        this.rooms = rooms;
    }

    public Room put(String id, IfMatch ifMatch, Wording wording, Audience audience, Caller moderator) {
        Optional<Room> existing = rooms.find(id);
        return existing.isPresent()
                ? reword(existing.get(), ifMatch, wording, audience, moderator)
                : make(id, ifMatch, wording, audience, moderator);
    }

    private Room make(String id, IfMatch ifMatch, Wording wording, Audience audience, Caller moderator) {
        if (ifMatch.isPresent()) {
            throw Refusal.stale();
        }
        if (!audience.admits(moderator.companyId())) {
            throw Refusal.forbidden();
        }
        Room room = Room.made(id, wording, audience);
        return rooms.add(room) ? room : put(id, ifMatch, wording, audience, moderator);
    }

    private Room reword(Room room, IfMatch ifMatch, Wording wording, Audience audience, Caller moderator) {
        if (!room.audience().admits(moderator.companyId())) {
            throw Refusal.notFound();
        }
        if (!room.audience().equals(audience)) {
            throw Refusal.conflict("room-audience-fixed");
        }
        if (room.reads(wording)) {
            return room;
        }
        ifMatch.require(room.version());
        return rooms.reword(room, wording).orElseThrow(Refusal::stale);
    }
}
