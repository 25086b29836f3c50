package org.traitdunion.kit.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a service tells the others, in the past tense: a record in its package {@code published}, with a
 * {@link FactType}. It carries identifiers, and no personal data unless its topic is the directory.
 */
public interface Fact {

    /** The key in Kafka when it is not the identifier of the document that tells the fact; null when it is. */
    default @Nullable String key() {
        return null;
    }
}
