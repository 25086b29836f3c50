package org.traitdunion.gateway.route;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.Semaphore;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many requests one service may have at once: most of the turns that there are, and never all. A service that has
 * fallen silent keeps each of its requests until the time-out, and what it cannot take is left to the others.
 */
record Share(Semaphore turns, Counter shed, Problems problems)
        implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** @param all how many requests are worked on at once, whosever they are */
    static Share of(int all, Counter shed, Problems problems) {
        return new Share(new Semaphore(Math.max(1, all - Math.ceilDiv(all, 6))), shed, problems);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!turns.tryAcquire()) {
            shed.increment();
            return problems.answer(Problem.UNAVAILABLE, "crowded", 1, request);
        }
        try {
            return next.handle(request);
        } finally {
            turns.release();
        }
    }
}
