package org.traitdunion.kit.facts;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of a fact: CloudEvents 1.0 in the binary mode of its Kafka binding, and the trace context of W3C. */
public final class FactHeaders {
    public static final String SPECIFICATION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    /** The position of the fact within the order of its document. */
    public static final String POSITION = "ce_aggregateversion";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE = "traceparent";

    private FactHeaders() {}

    /** Adds a header. */
    public static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last header of this name; null when there is none. */
    public static @Nullable String get(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
