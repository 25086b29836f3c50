package org.traitdunion.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over a limit: at once when the length is announced, else as soon as too much was read. */
final class BodyLimit extends OncePerRequestFilter {
    private final long limit;
    private final Problems problems;

    /** A limit in bytes. */
    BodyLimit(long limit, Problems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(Translation.bodyTooLarge(), request, response);
        } else if (request.getContentLengthLong() == -1) {
            chain.doFilter(new Limited(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream input;
        private long read;

        Counting(ServletInputStream input) {
            this.input = input;
        }

        @Override
        public int read() throws IOException {
            var octet = input.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var more = input.read(target, offset, length);
            count(Math.max(more, 0));
            return more;
        }

        private void count(int more) throws BodyTooLargeException {
            read += more;
            if (read > limit) {
                throw new BodyTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
