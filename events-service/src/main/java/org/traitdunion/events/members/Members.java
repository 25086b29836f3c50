package org.traitdunion.events.members;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.traitdunion.kit.mongo.Conditions.all;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.kit.security.Standings;

/** The local copy of the directory: who may come in, and the names beside what they do. */
@Repository
public class Members implements Standings {

    private final MongoCollection<MemberCopy> collection;

    Members(MongoDatabase database) {
        collection = database.getCollection("members", MemberCopy.class);
    }

    @Override
    public Optional<Standing> of(String memberId) {
        return Optional.ofNullable(collection.find(eq("_id", memberId)).first()).flatMap(MemberCopy::standing);
    }

    /** All these people in one query. */
    public People people(Collection<String> memberIds) {
        var known = new HashMap<String, Person>();
        if (!memberIds.isEmpty()) {
            collection
                    .find(in("_id", memberIds))
                    .forEach(copy -> copy.person().ifPresent(person -> known.put(person.id(), person)));
        }
        return new People(known);
    }

    void learn(DirectoryEntry entry, long position) {
        advance(
                entry.memberId(),
                position,
                combine(
                        set("name", entry.name()),
                        set("companyId", entry.companyId()),
                        set("companyName", entry.companyName()),
                        set("active", entry.active()),
                        set("roles", entry.roles())));
    }

    void forget(String memberId, long position) {
        advance(
                memberId,
                position,
                combine(unset("name"), unset("companyId"), unset("companyName"), set("active", false), unset("roles")));
    }

    /** Only forward: for an older position there is no such document to change, and its id is taken. */
    private void advance(String memberId, long position, Bson change) {
        var _ = Mongo.upsert(() -> collection.updateOne(
                all(eq("_id", memberId), lt("position", position)),
                combine(change, set("position", position)),
                new UpdateOptions().upsert(true)));
    }
}
