package org.traitdunion.events.registration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.traitdunion.kit.mongo.Conditions.all;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;

/**
 * The rosters' documents. Every decision is one conditional update: the filter says under which circumstances it may be
 * taken, so that of any number of people who ask at once, on any number of instances, only as many win as there are seats.
 */
@Repository
class Rosters {

    private static final Bson WITHOUT_HOLDERS = exclude("holders", "outbox");
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).projection(WITHOUT_HOLDERS);
    private static final Bson ROOM_FOR_STEPS = exists("steps." + (Roster.MOST_STEPS - 1), false);

    private final MongoCollection<Roster> collection;
    private final Outbox<Roster> outbox;
    private final StepCodec steps;

    Rosters(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        var plain = database.getCollection("rosters", Roster.class);
        steps = new StepCodec(plain.getCodecRegistry());
        collection = plain.withCodecRegistry(
                CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(steps), plain.getCodecRegistry()));
        outbox = outboxes.of(collection);
        indexes.ensure("rosters", "rosters_by_unsettled_step", Indexes.ascending("steps.at"));
        indexes.ensure("rosters", "rosters_by_start", Indexes.ascending("occasion.startsAt", "waiting", "free"));
        indexes.ensure("rosters", "rosters_by_unannounced_capacity", Indexes.ascending("capacityChangedAt"));
    }

    Optional<Roster> find(String eventId) {
        return Optional.ofNullable(
                collection.find(eq("_id", eventId)).projection(WITHOUT_HOLDERS).first());
    }

    List<Roster> find(Collection<String> eventIds) {
        return eventIds.isEmpty()
                ? List.of()
                : collection
                        .find(in("_id", eventIds))
                        .projection(WITHOUT_HOLDERS)
                        .into(new ArrayList<>());
    }

    /** Idempotent: a roster that exists stays as it is. */
    void open(Roster roster) {
        outbox.insert(roster.id(), roster);
    }

    /**
     * Decides: gives and takes seats and places in the queue, and notes the steps. All of them, or none when anything has
     * happened to the roster since it was read.
     *
     * @param decided what {@code read} becomes by {@link Roster#after}
     * @return the roster after it; empty when it had moved on
     */
    Optional<Roster> decide(Roster read, Roster decided) {
        var steps = decided.steps().subList(read.steps().size(), decided.steps().size());
        var given = members(steps, Step.Confirmed.class::isInstance);
        var givenBack = members(steps, Step.Withdrawn.class::isInstance);
        var changes = new ArrayList<>(List.of(
                inc("free", decided.free() - read.free()),
                inc("waiting", decided.waiting() - read.waiting()),
                pushEach("steps", steps.stream().map(this::noted).toList())));
        if (!given.isEmpty()) {
            changes.add(pushEach("holders", given));
        }
        if (!givenBack.isEmpty()) {
            changes.add(pullAll("holders", givenBack));
        }
        return advance(read.id(), all(asRead(read), holders(steps, givenBack)), combine(changes));
    }

    /** Seats and roster agree on this already: should they ever not, nothing is decided. */
    private static Bson holders(List<Step> steps, List<String> givenBack) {
        var others = nin("holders", members(steps, step -> !(step instanceof Step.Withdrawn)));
        return givenBack.isEmpty() ? others : all(others, Filters.all("holders", givenBack));
    }

    /** Settled and unsettled steps, seats and queue: everything that decisions are made upon. */
    private static Bson asRead(Roster roster) {
        return all(
                eq("settled", roster.settled()),
                size("steps", roster.steps().size()),
                eq("free", roster.free()),
                eq("waiting", roster.waiting()),
                eq("open", roster.open()));
    }

    private static List<String> members(List<Step> steps, Predicate<Step> which) {
        return steps.stream()
                .filter(which)
                .map(step -> ((Step.OfMember) step).memberId())
                .toList();
    }

    /**
     * Gives a free seat to the first of the queue, who is still counted as waiting until that is settled.
     *
     * @return the roster after it; empty when no seat is free, nobody waits, the event has started, or an earlier step of theirs
     *     is not settled
     */
    Optional<Roster> promote(String eventId, Step.Promoted step) {
        return advance(
                eventId,
                all(
                        ne("steps.memberId", step.memberId()),
                        ROOM_FOR_STEPS,
                        eq("open", true),
                        gt("occasion.startsAt", step.at()),
                        ne("holders", step.memberId()),
                        gt("free", 0),
                        gt("waiting", 0)),
                combine(inc("free", -1), push("holders", step.memberId()), note(step)));
    }

    /** Takes over what a version of the event says, once and not after a later one. */
    void announce(String eventId, long eventVersion, int capacity, Step.Changed step) {
        advance(
                eventId,
                lt("eventVersion", eventVersion),
                combine(set("eventVersion", eventVersion), set("occasion", step.occasion()), note(step)));
        announced(eventId, capacity);
    }

    /** The event knows of that capacity; nothing happens when it is another by now. */
    void announced(String eventId, int capacity) {
        collection.updateOne(all(eq("_id", eventId), eq("capacity", capacity)), unset("capacityChangedAt"));
    }

    /** Closes the roster for good, once. */
    void announce(String eventId, long eventVersion, Step.Cancelled step) {
        advance(
                eventId,
                lt("eventVersion", eventVersion),
                combine(
                        set("eventVersion", eventVersion),
                        set("open", false),
                        set("cancellation", new Cancellation(step.reason(), step.at())),
                        note(step)));
    }

    /** Adds the seats of a version of the event that was not announced yet; nothing when another was faster. */
    void grow(String eventId, long eventVersion, int before, int after, Instant at) {
        advance(
                eventId,
                all(lt("eventVersion", eventVersion), eq("open", true), eq("capacity", before)),
                capacity(before, after, at));
    }

    private static Bson capacity(int before, int after, Instant at) {
        return combine(set("capacity", after), inc("free", after - before), set("capacityChangedAt", at));
    }

    /** Changes the capacity; empty when another change came in between, or fewer seats are free than would go. */
    Optional<Roster> resize(String eventId, int before, int after, Instant at) {
        return advance(
                eventId,
                all(eq("open", true), eq("capacity", before), gte("free", before - after)),
                capacity(before, after, at));
    }

    /**
     * Takes settled steps off and tells their facts, in one write.
     *
     * @return the roster after it; empty when somebody else settled in between
     */
    Optional<Roster> settle(Roster roster, Settlement settlement) {
        var done = roster.steps().stream().map(Step::id).toList();
        var changes = new ArrayList<Bson>();
        changes.add(pullByFilter(eq("steps", in("id", done))));
        changes.add(inc("settled", (long) done.size()));
        changes.add(inc("waiting", settlement.waiting()));
        changes.add(inc("free", settlement.free()));
        if (!settlement.unseated().isEmpty()) {
            changes.add(pullAll("holders", settlement.unseated()));
        }
        return outbox.update(roster.id(), eq("settled", roster.settled()), combine(changes), settlement.facts());
    }

    /** Rosters with something to do: steps that are not settled, or a free seat beside a queue before the event starts. */
    List<String> unsettled(Instant now, int limit) {
        var owesSeat = all(gt("occasion.startsAt", now), gt("waiting", 0), gt("free", 0), eq("open", true));
        return collection
                .find(or(gt("steps.at", Instant.EPOCH), owesSeat))
                .projection(WITHOUT_HOLDERS)
                .limit(limit)
                .map(Roster::id)
                .into(new ArrayList<>());
    }

    /** Rosters whose capacity changed before that time without their event having said so. */
    List<Roster> unannouncedCapacities(Instant before, int limit) {
        return collection
                .find(lt("capacityChangedAt", before))
                .projection(WITHOUT_HOLDERS)
                .limit(limit)
                .into(new ArrayList<>());
    }

    private Bson note(Step step) {
        return push("steps", noted(step));
    }

    private BsonDocumentWrapper<Step> noted(Step step) {
        return new BsonDocumentWrapper<>(step, steps);
    }

    private Optional<Roster> advance(String eventId, Bson guard, Bson change) {
        return Optional.ofNullable(collection.findOneAndUpdate(all(eq("_id", eventId), guard), change, AFTER));
    }
}
