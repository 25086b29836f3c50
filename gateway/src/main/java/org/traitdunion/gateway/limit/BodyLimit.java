package org.traitdunion.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * Refuses bodies that are too large before anybody else sees them, whether their length is announced or not. Every
 * body is read whole here: so nothing on the way mistakes a form for its own and rewrites it, and nobody, a service or the
 * gateway itself, is held while a slow sender takes its time. Who sends a body by drops is told so, and cut off.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    /** Nobody reads a body of these (RFC 9110, 9.3.1), and it would be kept for as long as a stream lasts. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final int limit;
    private final Duration patience;
    private final BodyRoom room;
    private final Turns turns;
    private final Problems problems;

    BodyLimit(GatewaySettings settings, Turns turns, Problems problems) {
        this.limit = Math.toIntExact(settings.maxBody().toBytes());
        this.patience = settings.timeout();
        this.room = new BodyRoom(limit);
        this.turns = turns;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(Problem.BODY_TOO_LARGE, request, response);
        } else if (isEmpty(request)) {
            chain.doFilter(request, response);
        } else if (READING.contains(request.getMethod())) {
            problems.write(Problem.INVALID_REQUEST, request, response);
        } else {
            try (BodyRoom.Place place = room.place()) {
                read(request, response, place, chain);
            }
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, BodyRoom.Place place, FilterChain chain)
            throws ServletException, IOException {
        WholeRequest whole;
        try {
            whole = whole(request, body(request, place));
        } catch (TooSlow slow) {
            problems.write(Problem.REQUEST_TIMEOUT, request, response);
            response.flushBuffer();
            throw new CloseNowException(slow); // else Tomcat would wait for the rest of the body, to throw it away
        } catch (TooLarge large) {
            problems.write(Problem.BODY_TOO_LARGE, request, response);
            return;
        } catch (NoRoom crowded) {
            turns.refuse(request, response);
            return;
        } catch (IOException | InvalidParameterException broken) {
            problems.write(Problem.INVALID_REQUEST, request, response);
            return;
        }
        chain.doFilter(whole, response);
    }

    /** Each read is bounded by the connection's time-out, and all of them by ours. */
    private byte[] body(HttpServletRequest request, BodyRoom.Place place) throws IOException {
        long begun = System.nanoTime();
        InputStream sent = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        boolean kept = true;
        int size = 0;
        int length = sent.read(piece);
        while (length >= 0 && size <= limit) {
            kept = kept && place.grows(length);
            if (kept) {
                body.write(piece, 0, length);
            }
            size += length;
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new TooSlow();
            }
            length = sent.read(piece);
        }
        if (size > limit) {
            throw new TooLarge();
        }
        if (!kept) { // told when all has come, else the end of the connection would take the answer with it
            throw new NoRoom();
        }
        return body.toByteArray();
    }

    static boolean isEmpty(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    /** The gateway's own few forms have fields; what goes on to others is passed on as it came. */
    private static WholeRequest whole(HttpServletRequest request, byte[] body) {
        String path = request.getRequestURI();
        boolean goesOn = path.startsWith("/api/") || path.startsWith("/auth/");
        return goesOn ? new WholeRequest(request, body) : Form.of(request, body);
    }

    /** The body came, but by drops. */
    private static final class TooSlow extends IOException {}

    /** More came than is taken; the rest is not read. */
    private static final class TooLarge extends IOException {}

    /** The others' bodies have taken all of it. */
    private static final class NoRoom extends IOException {}
}
