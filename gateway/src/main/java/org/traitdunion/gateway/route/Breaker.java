package org.traitdunion.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;

/**
 * Answers for a service that does not: 503 for its own paths, at once when it has failed several times in a row, while
 * the others go on. Whatever a service answers counts as an answer.
 */
record Breaker(CircuitBreaker circuit, Problems problems)
        implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!circuit.tryAcquirePermission()) {
            return unavailable(request);
        }
        long began = circuit.getCurrentTimestamp();
        try {
            ServerResponse answer = next.handle(request);
            circuit.onSuccess(circuit.getCurrentTimestamp() - began, circuit.getTimestampUnit());
            return answer;
        } catch (UncheckedIOException failed) {
            circuit.onError(circuit.getCurrentTimestamp() - began, circuit.getTimestampUnit(), failed);
            log.warn("{} does not answer: {}", circuit.getName(), String.valueOf(failed.getCause()));
            return unavailable(request);
        } catch (Exception ours) {
            circuit.releasePermission();
            throw ours;
        }
    }

    private ServerResponse unavailable(ServerRequest request) {
        return problems.answer(Problem.UNAVAILABLE, Problem.UNAVAILABLE.slug(), 2, request);
    }
}
