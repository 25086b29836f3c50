package org.traitdunion.forum.room;

/**
 * Who may know that a room exists: the whole network, or one company's members. It is chosen once: what people said before one
 * audience is never shown to another.
 *
 * @param companyId the company's slug; empty for the network
 */
public record Audience(String companyId) {

    public static final Audience NETWORK = new Audience("");

    /** Whether a member of the given company belongs to it. Everything in a room follows this one rule. */
    public boolean admits(String memberCompanyId) {
        return isNetwork() || companyId.equals(memberCompanyId);
    }

    public boolean isNetwork() {
        return companyId.isEmpty();
    }
}
