package org.traitdunion.testkit.notes.note;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A note. */
public record Note(
        @BsonId String id,
        String text,
        Colour colour,
        String authorId,
        Instant changedAt,
        @Nullable String label,
        long version) {

    /** Its paper. */
    public enum Colour {
        WHITE,
        PALE_BLUE
    }
}
