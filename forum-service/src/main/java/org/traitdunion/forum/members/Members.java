package org.traitdunion.forum.members;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.kit.security.Standings;

/** The forum's own copy of the directory: who may come in, and the names beside what was written. */
@Repository
public class Members implements Standings {

    private final MongoCollection<MemberCopy> collection;

    Members(MongoDatabase database) {
        this.collection = database.getCollection("members", MemberCopy.class);
    }

    @Override
    public Optional<Standing> of(String memberId) {
        return Optional.ofNullable(collection.find(eq("_id", memberId)).first()).flatMap(MemberCopy::standing);
    }

    /** The cards of all these people in one query. */
    public Cards cards(Set<String> memberIds) {
        Map<String, MemberCard> known = new HashMap<>();
        if (!memberIds.isEmpty()) {
            collection
                    .find(in("_id", memberIds))
                    .forEach(copy -> copy.card().ifPresent(card -> known.put(card.id(), card)));
        }
        return new Cards(known);
    }

    void learn(DirectoryEntry entry, long position) {
        apply(
                entry.memberId(),
                position,
                combine(
                        set("name", entry.name()),
                        set("companyId", entry.companyId()),
                        set("companyName", entry.companyName()),
                        set("active", entry.isActive()),
                        set("roles", entry.roles())));
    }

    void forget(String memberId, long position) {
        apply(
                memberId,
                position,
                combine(unset("name"), unset("companyId"), unset("companyName"), set("active", false), unset("roles")));
    }

    /** Only forward: an older position finds no document to change, and cannot insert a second one under the same id. */
    private void apply(String memberId, long position, Bson change) {
        try {
            collection.updateOne(
                    and(eq("_id", memberId), lt("position", position)),
                    combine(change, set("position", position)),
                    new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (!Mongo.duplicate(e)) {
                throw e;
            }
        }
    }
}
