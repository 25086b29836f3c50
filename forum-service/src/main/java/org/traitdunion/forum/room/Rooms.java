package org.traitdunion.forum.room;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.mongo.Mongo;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** The rooms of the forum. */
@Repository
public class Rooms {

    /** How many counted threads a room remembers: far more than are opened in it before a sweep repeats an interrupted count. */
    private static final int COUNTED = 64;

    private static final Keyset<Room> BY_NAME =
            Keyset.ascending("nameFold", Room::nameFold).thenId(Room::id);

    private static final Keyset<Room> BY_ACTIVITY =
            Keyset.descending("lastActivityAt", Rooms::lastActivity).thenId(Room::id);

    /** Rooms are renamed seldom, and for so long another instance may still show the old name. */
    private static final Duration NAMES_LAST = Duration.ofSeconds(10);

    private final MongoCollection<Room> collection;
    private final Cache<String, String> names = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(NAMES_LAST)
            .build();

    Rooms(MongoDatabase database, CollectionIndexes indexes) {
        this.collection = database.getCollection("rooms", Room.class);
        indexes.ensure("rooms", "rooms_by_audience_and_name", Indexes.ascending("companyId", "nameFold", "_id"));
        indexes.ensure(
                "rooms", "rooms_by_audience_and_activity", Indexes.descending("companyId", "lastActivityAt", "_id"));
    }

    /** The room, if the caller may know of it; otherwise it does not exist for them. */
    public Room visible(String id, Caller caller) {
        return find(id).filter(room -> room.audience().admits(caller.companyId()))
                .orElseThrow(Refusal::notFound);
    }

    public Optional<Room> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** The names of these rooms by their ids. */
    public Map<String, String> names(Set<String> ids) {
        return names.getAll(ids, this::readNames);
    }

    private Map<String, String> readNames(Set<? extends String> ids) {
        Map<String, String> read = new HashMap<>();
        collection.find(in("_id", ids)).forEach(room -> read.put(room.id(), room.name()));
        return read;
    }

    public Page<Room> visibleTo(Caller caller, PageRequest page) {
        return page.read(collection, openTo(caller), BY_NAME);
    }

    /** Those in which something was said, the latest first. */
    public Page<Room> activeFor(Caller caller, PageRequest page) {
        return page.read(collection, and(openTo(caller), gt("lastActivityAt", Instant.EPOCH)), BY_ACTIVITY);
    }

    /** Of a room in which something was said. */
    private static Instant lastActivity(Room room) {
        return Objects.requireNonNull(room.lastActivityAt());
    }

    private static Bson openTo(Caller caller) {
        return in("companyId", Audience.NETWORK.companyId(), caller.companyId());
    }

    /** False when the id is taken. */
    boolean add(Room room) {
        try {
            collection.insertOne(room);
            return true;
        } catch (MongoException e) {
            if (Mongo.duplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Empty when somebody else changed the room meanwhile. */
    Optional<Room> reword(Room room, Wording wording) {
        Room reworded = collection.findOneAndUpdate(
                and(eq("_id", room.id()), eq("version", room.version())),
                combine(
                        set("name", wording.name()),
                        set("nameFold", wording.fold()),
                        set("description", wording.description()),
                        inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        names.invalidate(room.id());
        return Optional.ofNullable(reworded);
    }

    /** Counts a thread in; again for the same thread changes nothing. */
    public void count(String roomId, String threadId, Instant openedAt) {
        collection.updateOne(
                and(eq("_id", roomId), ne("counted", threadId)),
                combine(
                        inc("threads", 1L),
                        max("lastActivityAt", openedAt),
                        pushEach("counted", List.of(threadId), new PushOptions().slice(-COUNTED))));
    }

    /**
     * Something was said in these rooms; harmless to repeat, in any order.
     *
     * @param at when, by room
     */
    public void touch(Map<String, Instant> at) {
        collection.bulkWrite(at.entrySet().stream()
                .map(room -> new UpdateOneModel<Room>(eq("_id", room.getKey()), max("lastActivityAt", room.getValue())))
                .toList());
    }
}
