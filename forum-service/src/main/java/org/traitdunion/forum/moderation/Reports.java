package org.traitdunion.forum.moderation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import org.traitdunion.forum.room.Audience;
import org.traitdunion.forum.thread.ReportedReplies;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.outbox.Outbox;
import org.traitdunion.kit.outbox.Outboxes;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** The reports, one document for each reply that was ever reported. */
@Repository
class Reports implements ReportedReplies {

    private static final Keyset<Report> LONGEST_WAITING =
            Keyset.ascending("since", Report::since).thenId(Report::id);
    private static final Keyset<Report> LAST_ANSWERED =
            Keyset.descending("since", Report::since).thenId(Report::id);

    private final MongoCollection<Report> collection;
    private final MongoCollection<Document> ids;
    private final Outbox<Report> outbox;

    Reports(MongoDatabase database, Outboxes outboxes, CollectionIndexes indexes) {
        this.collection = database.getCollection("reports", Report.class);
        this.ids = database.getCollection("reports");
        this.outbox = outboxes.of(collection);
        indexes.ensure("reports", "reports_by_state", Indexes.ascending("state", "companyId", "since", "_id"));
        indexes.ensurePartial("reports", "reports_to_settle", "unsettled", new IndexOptions());
    }

    /** The report, if it is about a reply in a room that the moderator can see. */
    Report visible(String id, Caller moderator) {
        return find(id).filter(report -> new Audience(report.companyId()).admits(moderator.companyId()))
                .orElseThrow(Refusal::notFound);
    }

    Optional<Report> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    Page<Report> visibleTo(Caller moderator, Report.State state, PageRequest page) {
        return page.read(
                collection,
                and(eq("state", state.name()), in("companyId", Audience.NETWORK.companyId(), moderator.companyId())),
                state == Report.State.OPEN ? LONGEST_WAITING : LAST_ANSWERED);
    }

    @Override
    public Set<String> reportedBy(String memberId, Collection<String> replyIds) {
        return ids.find(and(in("_id", replyIds), eq("notes.reporterId", memberId)))
                .projection(include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }

    /** False when somebody else was quicker; whoever asked looks again. */
    boolean save(Report report, List<Fact> facts) {
        if (report.version() == 1) {
            return outbox.insert(report.id(), report, facts.toArray(Fact[]::new));
        }
        return outbox.update(
                        report.id(),
                        eq("version", report.version() - 1),
                        combine(
                                set("state", report.state()),
                                set("reportedAt", report.reportedAt()),
                                set("since", report.since()),
                                set("notes", report.notes()),
                                set("answered", report.answered()),
                                set("decisions", report.decisions()),
                                report.unsettled() == null ? unset("unsettled") : set("unsettled", true),
                                set("version", report.version())),
                        facts)
                .isPresent();
    }

    /** The reply has followed that version; a later decision keeps its mark. */
    void settled(Report report) {
        collection.updateOne(and(eq("_id", report.id()), eq("version", report.version())), unset("unsettled"));
    }

    List<Report> unsettled(int limit) {
        return collection.find(eq("unsettled", true)).limit(limit).into(new ArrayList<>());
    }
}
