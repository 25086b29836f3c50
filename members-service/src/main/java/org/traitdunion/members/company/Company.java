package org.traitdunion.members.company;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A company of the network.
 *
 * @param id a slug, such as {@code orvalys}
 * @param name 2 to 80 characters, for good: others keep copies of it
 */
public record Company(@BsonId String id, String name) {}
