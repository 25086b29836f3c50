package org.traitdunion.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * Refuses bodies that are too large before anybody else sees them, whether their length is announced or not. What goes on
 * to a service or to Keycloak is read whole here: so nothing on the way mistakes a form for its own and rewrites it, and
 * no service is held while a slow sender takes its time. Who sends a body by drops is told so, and cut off.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private final int limit;
    private final Duration patience;
    private final Problems problems;

    BodyLimit(GatewaySettings settings, Problems problems) {
        this.limit = Math.toIntExact(settings.maxBody().toBytes());
        this.patience = settings.timeout();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(Problem.BODY_TOO_LARGE, request, response);
        } else if (isForUs(request) || isEmpty(request)) {
            chain.doFilter(request, response);
        } else {
            byte[] body;
            try {
                body = read(request);
            } catch (TooSlow slow) {
                problems.write(Problem.REQUEST_TIMEOUT, request, response);
                response.flushBuffer();
                throw new CloseNowException(slow); // else Tomcat would wait for the rest of the body, to throw it away
            } catch (IOException broken) {
                problems.write(Problem.INVALID_REQUEST, request, response);
                return;
            }
            if (body.length > limit) {
                problems.write(Problem.BODY_TOO_LARGE, request, response);
            } else {
                chain.doFilter(new Whole(request, body), response);
            }
        }
    }

    /** Up to a little more than the limit. Each read is bounded by the connection's time-out, and all of them by ours. */
    private byte[] read(HttpServletRequest request) throws IOException {
        long begun = System.nanoTime();
        InputStream sent = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        int length = sent.read(piece);
        while (length >= 0 && body.size() <= limit) {
            body.write(piece, 0, length);
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new TooSlow();
            }
            length = sent.read(piece);
        }
        return body.toByteArray();
    }

    private static boolean isEmpty(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    /** The gateway's own few forms are read as forms; their length is announced, or they are read whole as well. */
    private static boolean isForUs(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                && !path.startsWith("/auth/")
                && request.getHeader("Transfer-Encoding") == null;
    }

    /** The body came, but by drops. */
    private static final class TooSlow extends IOException {}

    /** The request with its body at hand. */
    private static final class Whole extends HttpServletRequestWrapper {

        private final byte[] body;

        Whole(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Nothing here reads without waiting");
        }
    }
}
