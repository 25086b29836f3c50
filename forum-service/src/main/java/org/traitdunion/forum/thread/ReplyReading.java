package org.traitdunion.forum.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.problem.Refusal;

/** Finds the replies of a thread by their numbers: those with a document, and those that are still arriving. */
@Component
public class ReplyReading {

    private final Replies replies;

    ReplyReading(Replies replies) {
        this.replies = replies;
    }

    /** The replies numbered above {@code after}, in order, at most {@code limit}. */
    public List<Reply> page(ForumThread thread, long after, int limit) {
        if (after >= thread.replyCount()) {
            return List.of();
        }
        long last = Math.min(thread.replyCount(), after + limit);
        return numbered(thread, LongStream.rangeClosed(after + 1, last));
    }

    /** The replies with these numbers, in order; numbers that nobody has yet are left out. */
    public List<Reply> numbered(ForumThread thread, LongStream numbers) {
        Set<String> ids =
                numbers.mapToObj(number -> Reply.id(thread.id(), number)).collect(Collectors.toSet());
        List<Reply> found = new ArrayList<>(replies.all(ids));
        Set<String> missing = new HashSet<>(ids);
        found.forEach(reply -> missing.remove(reply.id()));
        if (!missing.isEmpty()) {
            thread.arrivals().stream()
                    .filter(reply -> missing.contains(reply.id()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingLong(Reply::number));
        return found;
    }

    /** One reply, which has its document when this returns: what is written about it will look for it there. */
    public Reply stored(ForumThread thread, long number) {
        Reply reply = one(thread, number);
        if (thread.arrivals().contains(reply)) {
            replies.add(reply);
        }
        return reply;
    }

    public Reply one(ForumThread thread, long number) {
        Optional<Reply> reply = numbered(thread, LongStream.of(number)).stream().findFirst();
        return reply.orElseThrow(Refusal::notFound);
    }
}
