package org.traitdunion.events.registration;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What one member asks for at one event, until it is answered. */
final class Wish {

    enum Kind {
        TAKE,
        WITHDRAW
    }

    private final String eventId;
    private final String memberId;
    private final Kind kind;
    private final CompletableFuture<Registration> answer = new CompletableFuture<>();

    Wish(String eventId, String memberId, Kind kind) {
        this.eventId = eventId;
        this.memberId = memberId;
        this.kind = kind;
    }

    String eventId() {
        return eventId;
    }

    String memberId() {
        return memberId;
    }

    /** What it comes to, as far as this reading of the roster can tell. */
    Roster.Verdict ask(Roster roster, Seat seat, Instant now) {
        return switch (kind) {
            case TAKE -> roster.take(seat, now);
            case WITHDRAW -> roster.withdraw(seat, now);
        };
    }

    /** Whether that seat is what was asked for. */
    boolean isGranted(Seat seat) {
        return seat.live() == (kind == Kind.TAKE);
    }

    void answer(Registration registration) {
        answer.complete(registration);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    boolean answered() {
        return answer.isDone();
    }

    /** The answer, which is there. */
    Registration answerOrThrow() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }
}
