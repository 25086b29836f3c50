package org.traitdunion.members.published;

import java.util.List;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/**
 * What the network may know of a member, for the compacted topic {@code members.directory}: the newest record of a
 * key is the whole truth, and a tombstone erases it. The only place where personal data leaves this service.
 *
 * @param standing {@code active} or {@code suspended}
 * @param roles {@code member} and what was given besides
 * @param version grows with each change; an entry with a smaller one is old news
 */
@FactType(DirectoryEntry.TOPIC)
public record DirectoryEntry(
        String memberId,
        String name,
        String companyId,
        String companyName,
        String site,
        String job,
        String standing,
        List<String> roles,
        long version)
        implements Fact {

    /** The topic, and the only kind of record in it. */
    public static final String TOPIC = "members.directory";
}
