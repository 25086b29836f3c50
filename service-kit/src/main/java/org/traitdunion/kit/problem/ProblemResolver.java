package org.traitdunion.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns each exception of a handler into a problem, before Spring's own resolvers see it. */
final class ProblemResolver implements HandlerExceptionResolver, PriorityOrdered {
    private final Problems problems;

    ProblemResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        try {
            if (somebodyIsLeft(failure)) {
                problems.write(failure, request, response);
            }
        } catch (IOException ignored) {
            // The reader is gone.
        }
        return new ModelAndView();
    }

    /** Not where a stream ended by its time, or a reader left, in the middle of a large answer too: that is nobody's failure. */
    private static boolean somebodyIsLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestTimeoutException || cause instanceof AsyncRequestNotUsableException) {
                return false;
            }
        }
        return true;
    }
}
