package org.traitdunion.kit.facts;

/**
 * Erases what a compacted topic holds under the document's identifier.
 *
 * @param of the facts that are erased
 */
public record Tombstone(Class<? extends Fact> of) implements Fact {

    public static Tombstone of(Class<? extends Fact> type) {
        return new Tombstone(type);
    }
}
