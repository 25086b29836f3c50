package org.traitdunion.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * New identifiers: UUIDs of version 7 (RFC 9562) in lower case. Their texts sort by the millisecond in which they were
 * made, so that an index on them grows at its end.
 */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new identifier, never given before. */
    public static String next() {
        return GENERATOR.generate().toString();
    }

    /** The smallest text that an identifier made at this moment, in milliseconds since 1970, can have. */
    public static String lowest(long epochMillis) {
        return "%08x-%04x".formatted(epochMillis >>> 16, epochMillis & 0xffff);
    }
}
