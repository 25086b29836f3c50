package org.traitdunion.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * How many requests for the services are worked on at once, and how many of them one service may have: most, and never all.
 * A service that has fallen silent keeps each of its requests until the time-out, and what it cannot take is left to the
 * others. What comes on top is told at once to come back, so that those who are being served wait no longer than they would
 * without the crowd.
 *
 * <p>A turn lasts from when the request is read until its answer is written, so that whoever reads slowly keeps it. A stream
 * of events lasts as long as its page is open, and is not counted: what bounds it is the number of connections.
 */
@Component
class Turns {

    private static final String STREAM = "/api/notifications/stream";

    /** Of the gateway itself, and open to strangers, who may read as slowly as they like: a service is asked by one of them. */
    private static final String DOCUMENTS = "/api/docs";

    /** Of the refusals, when few connections are left, how many end theirs. */
    private static final int ONE_IN = 8;

    private final Shares shares;
    private final Connections connections;
    private final Problems problems;
    private final Counter shed;

    @Autowired
    Turns(GatewaySettings settings, Connections connections, Problems problems, MeterRegistry meters) {
        this(settings.requestsInFlight(), connections, problems, meters);
    }

    Turns(int turns, Connections connections, Problems problems, MeterRegistry meters) {
        this.shares = new Shares(turns);
        this.connections = connections;
        this.problems = problems;
        this.shed = meters.counter("requests.shed");
    }

    /** Whether a path takes a turn at all. */
    static boolean concern(String path) {
        return path.startsWith("/api/") && !path.equals(STREAM) && !path.startsWith(DOCUMENTS);
    }

    /** Whether one could be had just now. */
    boolean areLeft(String path) {
        return shares.areLeft(path);
    }

    /** Takes one, if there is one, which {@link #giveBack} ends. */
    boolean take(String path) {
        return shares.take(path);
    }

    void giveBack(String path) {
        shares.giveBack(path);
    }

    /**
     * Answers whoever came on top: with 429 and not 503, after which Tomcat closes the connection, and a crowd that has to
     * connect anew for each refusal costs more than what is refused. Only when few connections are left the crowd gives
     * some of its own back, so that others find one.
     */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        shed.increment();
        response.setHeader("Retry-After", "1");
        if (connections.areFew() && ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            response.setHeader("Connection", "close");
        }
        problems.write(Problem.TOO_MANY_REQUESTS, "crowded", request, response);
    }
}
