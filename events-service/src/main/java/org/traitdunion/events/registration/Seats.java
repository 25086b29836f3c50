package org.traitdunion.events.registration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.traitdunion.events.registration.Seat.State.CONFIRMED;
import static org.traitdunion.events.registration.Seat.State.WAITING;
import static org.traitdunion.kit.mongo.Conditions.all;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;

/** The seats' documents, written only by settling. Each also knows when its event is, for the page of a member's own. */
@Repository
class Seats {

    /** No event is longer, so that « not over yet » is a range of starts. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Keyset<Seat> BY_TICKET =
            Keyset.ascending("ticket", Seat::ticket).thenId(Seat::id);
    private static final Keyset<Booking> SOONEST =
            Keyset.ascending("startsAt", Booking::startsAt).thenId(Booking::id);
    private static final Keyset<Booking> LATEST =
            Keyset.descending("startsAt", Booking::startsAt).thenId(Booking::id);
    private static final Bson LIVE = in("state", CONFIRMED, WAITING);

    private final MongoCollection<Seat> collection;

    Seats(MongoDatabase database, CollectionIndexes indexes) {
        collection = database.getCollection("seats", Seat.class);
        indexes.ensure("seats", "seats_by_event", Indexes.ascending("eventId", "state", "ticket", "_id"));
        indexes.ensure("seats", "seats_by_member", Indexes.ascending("memberId", "startsAt", "_id"));
    }

    Seat find(String eventId, String memberId) {
        var seat = collection.find(eq("_id", Seat.id(eventId, memberId))).first();
        return seat == null ? Seat.none(eventId, memberId) : seat;
    }

    /** The members' seats at one event, by member. */
    Map<String, Seat> atEvent(String eventId, Collection<String> memberIds) {
        return byId(memberIds.stream().map(member -> Seat.id(eventId, member)).toList(), Seat::memberId);
    }

    /** One member's seats at the events, by event. */
    Map<String, Seat> ofMember(String memberId, Collection<String> eventIds) {
        return byId(eventIds.stream().map(event -> Seat.id(event, memberId)).toList(), Seat::eventId);
    }

    private Map<String, Seat> byId(List<String> ids, Function<Seat, String> key) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, Seat>();
        collection.find(in("_id", ids)).forEach(seat -> found.put(key.apply(seat), seat));
        return found;
    }

    Optional<Seat> firstWaiting(String eventId) {
        return Optional.ofNullable(collection
                .find(all(eq("eventId", eventId), eq("state", WAITING)))
                .sort(Sorts.ascending("ticket", "_id"))
                .first());
    }

    /** Ranks of waiting seats, 1 for the first of each queue, by event: one query however many there are. */
    Map<String, Integer> ranks(Collection<Seat> waiting) {
        if (waiting.isEmpty()) {
            return Map.of();
        }
        var before = waiting.stream()
                .map(seat -> all(eq("eventId", seat.eventId()), eq("state", WAITING), lt("ticket", seat.ticket())))
                .toList();
        var ranks = waiting.stream().collect(Collectors.toMap(Seat::eventId, seat -> 1, (a, b) -> a, HashMap::new));
        collection
                .aggregate(
                        List.of(
                                Aggregates.match(before.size() == 1 ? before.getFirst() : or(before)),
                                Aggregates.group("$eventId", Accumulators.sum("before", 1))),
                        Document.class)
                .forEach(group -> ranks.merge(group.getString("_id"), group.getInteger("before"), Integer::sum));
        return ranks;
    }

    /** Who is seated, then who waits: in the order of registration, which the waiting list never breaks. */
    Page<Seat> page(String eventId, PageRequest page) {
        return page.read(collection, all(eq("eventId", eventId), LIVE), BY_TICKET);
    }

    /** A member's places at events that are not over, soonest first. */
    Page<Booking> upcoming(String memberId, Instant now, PageRequest page) {
        return page.read(
                bookings(),
                all(eq("memberId", memberId), gt("startsAt", now.minus(LONGEST)), gt("endsAt", now), LIVE),
                SOONEST);
    }

    /** A member's places at events that are over, latest first. */
    Page<Booking> past(String memberId, Instant now, PageRequest page) {
        return page.read(
                bookings(), all(eq("memberId", memberId), lt("startsAt", now), lte("endsAt", now), LIVE), LATEST);
    }

    private MongoCollection<Booking> bookings() {
        return collection.withDocumentClass(Booking.class);
    }

    /** Writes the seats as settled; one that somebody else has written, or moved on, stays as it is. */
    void write(List<Settlement.Placed> places, Roster roster) {
        if (places.isEmpty()) {
            return;
        }
        List<WriteModel<Seat>> writes = places.stream()
                .<WriteModel<Seat>>map(place -> write(place, roster))
                .toList();
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            boolean onlyDuplicates = failure.getWriteConcernError() == null
                    && failure.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates) {
                throw failure;
            }
        }
    }

    private static UpdateOneModel<Seat> write(Settlement.Placed place, Roster roster) {
        var seat = place.seat();
        return new UpdateOneModel<>(
                all(eq("_id", seat.id()), eq("step", place.after())),
                combine(
                        set("eventId", seat.eventId()),
                        set("memberId", seat.memberId()),
                        set("state", seat.state()),
                        set("step", seat.step()),
                        set("ticket", seat.ticket()),
                        set("since", seat.since()),
                        set("fromWaitingList", seat.fromWaitingList()),
                        time(roster)),
                new UpdateOptions().upsert(place.after() == 0));
    }

    /** Tells all seats of an event when it is now; those that know of a later version of the event stay as they are. */
    void move(Roster roster) {
        collection.updateMany(
                all(eq("eventId", roster.id()), not(gte("eventVersion", roster.eventVersion()))), time(roster));
    }

    private static Bson time(Roster roster) {
        return combine(
                set("startsAt", roster.occasion().startsAt()),
                set("endsAt", roster.occasion().endsAt()),
                set("eventVersion", roster.eventVersion()));
    }
}
