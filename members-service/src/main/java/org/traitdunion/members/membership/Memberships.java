package org.traitdunion.members.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.members.membership.Outcome.Changed;

/**
 * All memberships. Each change is one write, which holds the facts, the directory's new entry, and a mark {@code
 * mirror} if Keycloak's roles are to follow.
 */
@Repository
public class Memberships {

    private static final String COMPANY = "application.workplace.company._id";
    private static final String MIRROR = "mirror";

    /** When Keycloak last left something unanswered that was asked for this member. */
    private static final String UNANSWERED = "mirrorUnanswered";

    private static final String PENDING = "pending";
    private static final Keyset<Membership> BY_NAME = Keyset.ascending(
                    "person.nameFold", (Membership member) -> member.person().nameFold())
            .thenId(Membership::id);
    private static final Keyset<Membership> OLDEST_REQUEST = Keyset.ascending(
                    "application.madeAt",
                    (Membership member) -> member.application().madeAt())
            .thenId(Membership::id);

    private final MongoCollection<Membership> collection;
    private final Outbox<Membership> outbox;
    private final ApplicationEventPublisher events;

    Memberships(
            MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes, ApplicationEventPublisher events) {
        this.collection = database.getCollection("memberships", Membership.class);
        this.outbox = outboxes.of(collection);
        this.events = events;
        indexes.ensure("memberships", "memberships_by_name", Indexes.ascending("standing", "person.nameFold", "_id"));
        indexes.ensure(
                "memberships",
                "memberships_by_company",
                Indexes.ascending(COMPANY, "standing", "person.nameFold", "_id"));
        indexes.ensure(
                "memberships",
                "memberships_by_request",
                Indexes.ascending("application.state", "application.madeAt", "_id"));
        indexes.ensure("memberships", "memberships_to_mirror", Indexes.ascending(MIRROR, "_id"));
    }

    public Optional<Membership> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    /** Admitted members by name; a null company or standing means any. */
    public Page<Membership> members(@Nullable String companyId, List<Standing> standings, PageRequest page) {
        var filters = new ArrayList<Bson>();
        if (companyId != null) {
            filters.add(eq(COMPANY, companyId));
        }
        filters.add(in("standing", standings));
        return page.read(collection, and(filters), BY_NAME);
    }

    /** Applications in this state, the longest waiting first. */
    public Page<Membership> applications(Application.State state, PageRequest page) {
        return page.read(collection, eq("application.state", state), OLDEST_REQUEST);
    }

    /** Stores a first request; false if the person has a membership already. */
    boolean add(Changed begun) {
        return outbox.insert(begun.membership().id(), begun.membership(), facts(begun));
    }

    /** Stores a change of what was read before; empty if somebody else has changed it since. */
    Optional<Membership> change(Membership before, Changed changed) {
        var after = changed.membership();
        var mirrored = before.effectiveRoleNames().equals(after.effectiveRoleNames());
        var change = new ArrayList<Bson>();
        change.add(set("person", after.person()));
        change.add(set("application", after.application()));
        change.add(set("earlier", after.earlier()));
        change.add(set("roles", after.roles()));
        change.add(set("version", after.version()));
        change.add(orUnset("standing", after.standing()));
        change.add(orUnset("suspension", after.suspension()));
        if (!mirrored) {
            change.add(set(MIRROR, PENDING));
        }
        var stored = outbox.update(before.id(), eq("version", before.version()), combine(change), facts(changed));
        if (stored.isPresent() && !mirrored) {
            events.publishEvent(new RolesChanged(after.id()));
        }
        return stored;
    }

    /** Waits until what was said of this member has reached Kafka; false if that takes longer than so. */
    boolean awaitTold(String id, Duration patience) throws InterruptedException {
        return outbox.awaitTold(id, patience);
    }

    /** Ids of members whose roles Keycloak may not have yet, after the given one, in their own order. */
    public List<String> toMirror(String after, int limit) {
        return collection
                .find(and(eq(MIRROR, PENDING), gt("_id", after)))
                .sort(Indexes.ascending("_id"))
                .limit(limit)
                .map(Membership::id)
                .into(new ArrayList<>());
    }

    /**
     * Takes note that Keycloak has the roles of this version; false if there is a newer one, or if it left something
     * unanswered since then, which it may still do.
     */
    public boolean mirrored(Membership membership, Instant since) {
        return collection
                        .updateOne(
                                and(
                                        eq("_id", membership.id()),
                                        eq("version", membership.version()),
                                        not(gt(UNANSWERED, since))),
                                combine(unset(MIRROR), unset(UNANSWERED)))
                        .getMatchedCount()
                == 1;
    }

    /** Takes note that Keycloak did not answer what was asked for this member. */
    public void mirrorUnanswered(String id, Instant time) {
        collection.updateOne(eq("_id", id), set(UNANSWERED, time));
    }

    /**
     * Tells the directory's entries of the next admitted members once more, and marks them for Keycloak's roles. Whoever changes
     * at this moment is told by that.
     *
     * @param after the id after which to go on, in the order of ids
     */
    Retold tellAgain(String after, int limit) {
        var next = collection
                .find(gt("_id", after))
                .sort(Indexes.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
        int told = 0;
        for (var membership : next) {
            var entry = membership.directoryEntry();
            if (entry != null) {
                outbox.update(membership.id(), eq("version", membership.version()), set(MIRROR, PENDING), entry);
                told++;
            }
        }
        return new Retold(told, next.size() < limit ? null : next.getLast().id());
    }

    /** @param last the last id of this turn; null when there are no more */
    record Retold(int told, @Nullable String last) {}

    private static Bson orUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }

    /** The directory first: a page that hears of an admission asks the services that read it. */
    private static List<Fact> facts(Changed changed) {
        List<Fact> facts = new ArrayList<>();
        var entry = changed.membership().directoryEntry();
        if (entry != null) {
            facts.add(entry);
        }
        facts.addAll(changed.facts());
        return facts;
    }
}
