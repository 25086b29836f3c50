package org.traitdunion.forum.thread;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;

/** A member replies. The client's id makes a retry harmless: it gets one number, whenever and however often it is sent. */
@Service
public class Posting {

    /** Rounds of reading the thread anew; a second one needs many replies at the same moment. */
    private static final int ROUNDS = 30;

    private final Threads threads;
    private final Replies replies;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile();

    Posting(Threads threads, Replies replies, Arrivals arrivals, Clock clock) {
        this.threads = threads;
        this.replies = replies;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Returns the reply with its number; the body is Markdown. */
    public Reply post(String threadId, String replyId, String body, Caller author) {
        return turnstile.pass(threadId, () -> number(threadId, replyId, body, author));
    }

    private Reply number(String threadId, String replyId, String body, Caller author) {
        for (int round = 0; round < ROUNDS; round++) {
            ForumThread thread = threads.visible(threadId, author);
            Optional<Reply> earlier = earlier(thread, replyId);
            if (earlier.isPresent()) {
                return sameAs(earlier.get(), body, author);
            }
            if (thread.mustSettle()) {
                arrivals.finish(thread);
                continue;
            }
            ForumThread.Arrival arrival = new ForumThread.Arrival(replyId, author.id(), clock.instant(), body);
            Optional<ForumThread> accepted = threads.accept(thread, arrival);
            if (accepted.isPresent()) {
                return finished(accepted.get(), replyId);
            }
        }
        throw Refusal.unavailable();
    }

    /**
     * Every earlier attempt is found: one that arrived before the thread was read is still an arrival or has its document, and
     * one that arrives later is remembered by the thread and refuses this one.
     */
    private Optional<Reply> earlier(ForumThread thread, String replyId) {
        Optional<Reply> arriving = thread.arrival(replyId);
        arriving.ifPresent(reply -> arrivals.finish(thread, replyId, reply));
        return arriving.isPresent() ? arriving : replies.claimed(thread.id(), replyId);
    }

    private Reply finished(ForumThread thread, String replyId) {
        Reply reply = thread.arrival(replyId).orElseThrow();
        arrivals.finish(thread, replyId, reply);
        return reply;
    }

    private static Reply sameAs(Reply earlier, String body, Caller author) {
        if (!earlier.authorId().equals(author.id()) || !earlier.body().equals(body)) {
            throw Refusal.conflict("reply-exists");
        }
        return earlier;
    }
}
