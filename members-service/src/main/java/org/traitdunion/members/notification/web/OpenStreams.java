package org.traitdunion.members.notification.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.facts.Received;
import org.traitdunion.members.notification.Notifications;
import org.traitdunion.members.notification.web.OpenStream.Message;
import org.traitdunion.members.published.MemberFact;
import org.traitdunion.members.published.MemberFact.NotificationAdded;
import tools.jackson.databind.json.JsonMapper;

/** The pages that this instance holds open, by person; facts of every instance reach them through Kafka. */
@Component
class OpenStreams {

    /** So many open pages a person may have. One more ends the oldest, which may be one that nobody looks at any more. */
    static final int PER_PERSON = 10;

    private final ConcurrentMap<String, List<OpenStream>> byMember = new ConcurrentHashMap<>();
    private final Notifications notifications;
    private final JsonMapper json;

    OpenStreams(Notifications notifications, JsonMapper json) {
        this.notifications = notifications;
        this.json = json;
    }

    /** What an open page is told of the reader's own membership, upon which it asks for {@code /api/me} again. */
    record StandingView(State state) {
        enum State {
            ACTIVE,
            SUSPENDED
        }
    }

    void open(String memberId, OpenStream stream) {
        byMember.merge(memberId, List.of(stream), OpenStreams::withinLimit);
    }

    void close(String memberId, OpenStream stream) {
        byMember.computeIfPresent(memberId, (_, open) -> {
            var left = open.stream().filter(other -> other != stream).toList();
            return left.isEmpty() ? null : left;
        });
    }

    void notified(Received<NotificationAdded> fact) {
        var open = of(fact.payload().memberId());
        if (!open.isEmpty()) {
            notifications
                    .find(fact.payload().notificationId())
                    .map(NotificationView::of)
                    .ifPresent(view -> push(open, new Message("notification", json.writeValueAsString(view))));
        }
    }

    void active(Received<? extends MemberFact> fact) {
        push(of(fact.payload().memberId()), standing(StandingView.State.ACTIVE));
    }

    void suspended(Received<? extends MemberFact> fact) {
        var open = of(fact.payload().memberId());
        push(open, standing(StandingView.State.SUSPENDED));
        open.forEach(OpenStream::end);
    }

    /** A stream is a request that never ends by itself: without this the service would wait for it when it stops. */
    @EventListener
    void on(ContextClosedEvent closing) {
        endAll();
    }

    /** The pages come again by themselves, and read what they missed from the list. */
    void endAll() {
        byMember.values().forEach(open -> open.forEach(OpenStream::end));
    }

    private List<OpenStream> of(String memberId) {
        return byMember.getOrDefault(memberId, List.of());
    }

    private Message standing(StandingView.State state) {
        return new Message("standing", json.writeValueAsString(new StandingView(state)));
    }

    private static void push(List<OpenStream> open, Message message) {
        open.forEach(stream -> stream.push(message));
    }

    private static List<OpenStream> withinLimit(List<OpenStream> open, List<OpenStream> another) {
        var tooMany = Math.max(0, open.size() + another.size() - PER_PERSON);
        open.stream().limit(tooMany).forEach(OpenStream::end);
        return Stream.concat(open.stream().skip(tooMany), another.stream()).toList();
    }
}
