package org.traitdunion.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.coyote.CloseNowException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is left of an answer that is too large to be held, read as its reader takes it. The service has as long for it, in all,
 * as it had for the beginning; the time that the reader takes is not the service's. The reader has been told a status by
 * now: that something is missing shows in the end of the connection.
 */
final class LargeAnswer extends FilterInputStream {

    private static final Logger log = LoggerFactory.getLogger(LargeAnswer.class);

    private final HttpUriRequestBase request;
    private final Deadlines deadlines;
    private long left;

    LargeAnswer(InputStream rest, HttpUriRequestBase request, Deadlines deadlines, Duration timeout) {
        super(rest);
        this.request = request;
        this.deadlines = deadlines;
        this.left = timeout.toNanos();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long began = System.nanoTime();
        Future<?> deadline = deadlines.in(Duration.ofNanos(left), request::cancel);
        try {
            return super.read(target, offset, length);
        } catch (IOException | IllegalStateException broken) {
            log.warn("{} does not end its answer: {}", request.getAuthority(), broken.toString());
            throw new CloseNowException(broken);
        } finally {
            deadline.cancel(false);
            left -= System.nanoTime() - began;
        }
    }
}
