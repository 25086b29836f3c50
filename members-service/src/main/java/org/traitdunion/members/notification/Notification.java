package org.traitdunion.members.notification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Something that a person is told, once.
 *
 * @param id follows from the fact it tells of and the person it is told to, so that a fact that comes twice is told once
 * @param memberId the person
 * @param at when it happened
 * @param seen whether the person has seen it, or said so
 * @param data the {@link Notice} as it goes to the reader
 */
public record Notification(
        @BsonId String id, String memberId, Notice.Kind kind, Instant at, boolean seen, Document data) {

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("6f0a3a1e-8a52-4c8e-9b5e-0d6b8f3f4c11"));

    static String id(String factId, String memberId) {
        return IDS.generate(factId + "/" + memberId).toString();
    }
}
