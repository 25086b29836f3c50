package org.traitdunion.bench.data;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.network.ScratchNetwork;

/**
 * Documents that the services wrote when the demo data was loaded through their API: one of each kind, settled, with nothing
 * left to publish. What is multiplied from them has the shape that the services give it today.
 *
 * @param bodies what is said in the demo's replies
 */
record Patterns(
        Document membership,
        Document forumMember,
        Document eventsMember,
        Document room,
        Document thread,
        Document reply,
        Document event,
        Document roster,
        Document seat,
        Document notification,
        List<String> bodies) {

    private static final Bson PUBLISHED = exists("outbox.0", false);

    static Patterns of(ScratchNetwork network) {
        Document event = one(
                network,
                "events",
                "events",
                and(
                        eq("state", "PUBLISHED"),
                        gt("content.startsAt", Date.from(Instant.now())),
                        exists("threadId"),
                        exists("announcements.0", false)));
        String eventId = event.getString("_id");
        Document membership =
                one(network, "members", "memberships", and(eq("standing", "ACTIVE"), eq("roles", List.of())));
        String memberId = membership.getString("_id");
        Document room = one(network, "forum", "rooms", and(eq("companyId", ""), ne("_id", "evenements")));
        Document thread = one(
                network,
                "forum",
                "threads",
                and(
                        eq("roomId", room.getString("_id")),
                        gt("replyCount", 0L),
                        exists("arriving.0", false),
                        exists("reported", false),
                        exists("eventId", false),
                        exists("uncounted", false)));
        Document reply =
                one(network, "forum", "replies", and(eq("threadId", thread.getString("_id")), exists("hidden", false)));
        return new Patterns(
                membership,
                one(network, "forum", "members", eq("_id", memberId)),
                one(network, "events", "members", eq("_id", memberId)),
                room,
                thread,
                reply,
                event,
                one(network, "events", "rosters", and(eq("_id", eventId), exists("steps.0", false))),
                one(network, "events", "seats", and(eq("state", "CONFIRMED"), eq("fromWaitingList", false))),
                one(network, "members", "notifications", exists("memberId")),
                network.database("forum")
                        .getCollection("replies")
                        .find()
                        .map(document -> document.getString("body"))
                        .into(new ArrayList<>()));
    }

    private static Document one(ScratchNetwork network, String database, String collection, Bson filter) {
        Document found = network.database(database)
                .getCollection(collection)
                .find(and(filter, PUBLISHED))
                .first();
        if (found == null) {
            throw new CannotMeasure("The demo data left no document in " + database + "." + collection
                    + " that could be multiplied: the services store something else than the bench expects.");
        }
        return found;
    }
}
