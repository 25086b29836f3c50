package org.traitdunion.faults.network;

import static org.traitdunion.faults.network.Reading.number;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.traitdunion.faults.world.Case;
import org.traitdunion.faults.world.Conversation;
import org.traitdunion.faults.world.Event;
import org.traitdunion.faults.world.Member;
import org.traitdunion.faults.world.Notification;
import org.traitdunion.faults.world.Place;
import org.traitdunion.faults.world.Reply;
import org.traitdunion.faults.world.Roster;

/** What the services' documents say, as far as the checks ask. */
final class Documents {

    private Documents() {}

    static Event event(Document event) {
        Document content = event.get("content", Document.class);
        return new Event(
                event.getString("_id"),
                content.getString("title"),
                content.getString("place"),
                "CANCELLED".equals(event.getString("state")),
                (int) number(content, "capacity"),
                Objects.requireNonNullElse(event.getString("threadId"), ""),
                event.getList("announcements", Document.class, List.of()).size());
    }

    static Roster roster(Document roster) {
        return new Roster(
                roster.getBoolean("open", false),
                (int) number(roster, "capacity"),
                (int) number(roster, "free"),
                (int) number(roster, "waiting"),
                roster.getList("steps", Document.class, List.of()).size(),
                roster.getList("holders", String.class, List.of()));
    }

    /** A seat, or members-service's copy of it, where somebody who left is withdrawn. */
    static Place place(Document place) {
        Place.State state = switch (place.getString("state")) {
            case "CONFIRMED" -> Place.State.CONFIRMED;
            case "WAITING" -> Place.State.WAITING;
            default -> Place.State.NONE;
        };
        return new Place(place.getString("memberId"), state);
    }

    static Conversation thread(Document thread) {
        return new Conversation(
                thread.getString("_id"),
                thread.getString("title"),
                number(thread, "replyCount"),
                thread.getList("arriving", Document.class, List.of()).size());
    }

    static Reply reply(Document reply) {
        return new Reply(
                number(reply, "number"),
                reply.getString("claim"),
                reply.getString("authorId"),
                reply.getString("body"),
                reply.get("hidden") != null);
    }

    static Case report(Document report) {
        List<Document> decisions = report.getList("decisions", Document.class, List.of());
        return new Case(
                number(report, "number"),
                report.getList("notes", Document.class, List.of()).stream()
                        .map(note -> note.getString("reporterId"))
                        .toList(),
                decisions.stream().map(decision -> decision.getString("reason")).toList(),
                !decisions.isEmpty() && "HIDE".equals(decisions.getLast().getString("outcome")));
    }

    static Member member(Optional<Document> membership) {
        return membership
                .filter(member -> member.getString("standing") != null)
                .map(member -> new Member(true, "ACTIVE".equals(member.getString("standing")), roles(member)))
                .orElse(Member.UNKNOWN);
    }

    static Member copy(Optional<Document> copy) {
        return copy.map(member -> new Member(true, member.getBoolean("active", false), roles(member)))
                .orElse(Member.UNKNOWN);
    }

    private static Set<String> roles(Document member) {
        var roles = new TreeSet<String>();
        member.getList("roles", String.class, List.of()).forEach(role -> roles.add(role.toLowerCase(Locale.ROOT)));
        roles.remove("member");
        return roles;
    }

    static Notification notification(Document notification) {
        Document data = notification.get("data", Document.class);
        String about = "";
        if (data.getString("eventId") != null) {
            about = data.getString("eventId");
        } else if (data.getString("threadId") != null) {
            about = data.getString("threadId") + ":" + number(data, "number");
        } else if (data.getString("role") != null) {
            about = data.getString("role");
        }
        return new Notification(notification.getString("memberId"), notification.getString("kind"), about);
    }
}
