package org.traitdunion.forum.members;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
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

    /** Names change seldom, and so long after they did the old one may still be shown: here, or in another instance. */
    private static final Duration CARDS_LAST = Duration.ofSeconds(10);

    private final MongoCollection<MemberCopy> collection;
    private final Cache<String, MemberCard> cards = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(CARDS_LAST)
            .build();

    Members(MongoDatabase database) {
        this.collection = database.getCollection("members", MemberCopy.class);
    }

    @Override
    public Optional<Standing> of(String memberId) {
        return Optional.ofNullable(collection.find(eq("_id", memberId)).first()).flatMap(MemberCopy::standing);
    }

    /** The cards of all these people, those that are not at hand in one query. */
    public Cards cards(Set<String> memberIds) {
        return new Cards(cards.getAll(memberIds, this::read));
    }

    private Map<String, MemberCard> read(Set<? extends String> memberIds) {
        Map<String, MemberCard> known = new HashMap<>();
        collection
                .find(in("_id", memberIds))
                .forEach(copy -> copy.card().ifPresent(card -> known.put(card.id(), card)));
        return known;
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
        var _ = Mongo.upsert(() -> collection.updateOne(
                and(eq("_id", memberId), lt("position", position)),
                combine(change, set("position", position)),
                new UpdateOptions().upsert(true)));
        cards.invalidate(memberId);
    }
}
