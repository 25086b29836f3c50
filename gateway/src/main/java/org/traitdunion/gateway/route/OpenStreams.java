package org.traitdunion.gateway.route;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.session.Sessions;

/**
 * Streams of events on their way to open pages. Each event is passed on at once, and none after the session has ended,
 * whether somebody signed out, Keycloak ended it, it expired, or another gateway was told: a service knows nothing of
 * sessions and would go on until the token ends.
 */
@Component
class OpenStreams {

    private static final int BUFFER = 16 * 1024;

    private final Map<InputStream, String> sessionOf = new ConcurrentHashMap<>();
    private final Sessions sessions;

    OpenStreams(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Passes a stream on until one of its ends is closed.
     *
     * @param session with which it ends; null when it was asked for without one
     */
    void passOn(InputStream events, @Nullable String session, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        if (session == null) {
            copy(events, null, response.getOutputStream());
            return;
        }
        sessionOf.put(events, session);
        try {
            copy(events, session, response.getOutputStream());
        } catch (IOException cut) {
            if (lives(session)) {
                throw cut;
            }
        } finally {
            sessionOf.remove(events);
        }
    }

    private void copy(InputStream events, @Nullable String session, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length = events.read(buffer);
        while (length >= 0 && (session == null || lives(session))) {
            out.write(buffer, 0, length);
            out.flush();
            length = events.read(buffer);
        }
    }

    private boolean lives(String session) {
        return !sessions.living(Set.of(session)).isEmpty();
    }

    /** A stream that has nothing to say ends too: closing it wakes its reader. */
    @Scheduled(fixedDelayString = "PT1S")
    void endWithTheirSessions() throws IOException {
        Set<String> open = Set.copyOf(sessionOf.values());
        if (open.isEmpty()) {
            return;
        }
        Set<String> living = sessions.living(open);
        for (Map.Entry<InputStream, String> stream : sessionOf.entrySet()) {
            if (open.contains(stream.getValue()) && !living.contains(stream.getValue())) {
                stream.getKey().close();
            }
        }
    }
}
