package org.traitdunion.forum.room;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A place to talk. A moderator makes it for an audience that never changes, and may reword its name and description; its threads
 * count themselves in.
 *
 * @param id a slug
 * @param nameFold the name without accents and capitals: what the list is sorted by
 * @param companyId the company that it belongs to; empty for the network
 * @param threads how many threads were opened in it
 * @param lastActivityAt of its last thread or reply; null while nothing was said
 * @param counted the threads counted last, so that none is counted twice
 * @param version of name and description
 */
public record Room(
        @BsonId String id,
        String name,
        String nameFold,
        String description,
        String companyId,
        long threads,
        @Nullable Instant lastActivityAt,
        List<String> counted,
        long version) {

    static Room made(String id, Wording wording, Audience audience) {
        return new Room(
                id, wording.name(), wording.fold(), wording.description(), audience.companyId(), 0, null, List.of(), 1);
    }

    public Audience audience() {
        return new Audience(companyId);
    }

    boolean reads(Wording wording) {
        return name.equals(wording.name()) && description.equals(wording.description());
    }
}
