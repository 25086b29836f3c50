package org.traitdunion.forum.room;

import org.jspecify.annotations.Nullable;

/**
 * Who may read a room and its threads, as it is told to a reader.
 *
 * @param companyId the company's slug; null for the network
 * @param companyName as the directory has it; null for the network
 */
public record AudienceView(
        AudienceKind kind,
        @Nullable String companyId,
        @Nullable String companyName) {

    /** A company's room is seen by that company only: the one name to know is that of the reader's own company. */
    public static AudienceView of(Audience audience, String readersCompany) {
        return audience.isNetwork()
                ? new AudienceView(AudienceKind.NETWORK, null, null)
                : new AudienceView(AudienceKind.COMPANY, audience.companyId(), readersCompany);
    }
}
