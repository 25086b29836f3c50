package org.traitdunion.events.registration;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A seat as its holder lists it: with the start of its event, which orders the list. */
public record Booking(
        @BsonId String id,
        String eventId,
        String memberId,
        Seat.State state,
        long step,
        long ticket,
        Instant since,
        boolean fromWaitingList,
        Instant startsAt) {

    Seat seat() {
        return new Seat(eventId, memberId, state, step, ticket, since, fromWaitingList);
    }
}
