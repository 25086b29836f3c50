package org.traitdunion.kit.facts;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries a trace from the request that told a fact to the effects of the fact elsewhere. */
public final class Traces {
    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The trace context of the running request, as {@code traceparent} of W3C; null outside of one. */
    public @Nullable String current() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var headers = new HashMap<String, String>();
        propagator.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
        return headers.get(FactHeaders.TRACE);
    }

    void follow(@Nullable String trace, String name, Runnable work) {
        var headers = trace == null ? Map.<String, String>of() : Map.of(FactHeaders.TRACE, trace);
        var span = propagator.extract(headers, Map::get).name(name).start();
        try (var ignored = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
