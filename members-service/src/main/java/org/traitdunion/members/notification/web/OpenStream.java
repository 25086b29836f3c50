package org.traitdunion.members.notification.web;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One open page that wants to be told at once. Whoever has news leaves it here and never waits for a slow reader; the
 * request's own thread writes it out. A page that lags behind by more than {@value #BACKLOG} messages is cut off: it
 * comes again by itself, and reads what it missed from the list.
 */
final class OpenStream {

    private static final int BACKLOG = 100;
    private static final Message END = new Message("", "");

    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(BACKLOG);
    private volatile boolean lagging;

    /** A server-sent event: its name, and its data on one line. */
    record Message(String event, String data) {}

    void push(Message message) {
        if (!waiting.offer(message)) {
            lagging = true;
        }
    }

    /** Ends the stream after what was pushed before. */
    void end() {
        push(END);
    }

    /** Writes whatever comes, and a comment when nothing does, until the stream ends or its time is over. */
    void write(Writer out, Duration heartbeat, Duration lifetime) throws IOException, InterruptedException {
        var end = System.nanoTime() + lifetime.toNanos();
        comment(out, "open");
        while (!lagging) {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            var next = next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (next.isEmpty()) {
                comment(out, "still here");
            } else if (next.get().equals(END)) {
                return;
            } else {
                out.write(
                        "event: " + next.get().event() + "\ndata: " + next.get().data() + "\n\n");
                out.flush();
            }
        }
    }

    private Optional<Message> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void comment(Writer out, String text) throws IOException {
        out.write(": " + text + "\n\n");
        out.flush();
    }
}
