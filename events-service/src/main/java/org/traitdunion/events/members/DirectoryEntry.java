package org.traitdunion.events.members;

import java.util.List;

/** What this service reads in members-service's directory: one record tells all about a member. */
record DirectoryEntry(
        String memberId, String name, String companyId, String companyName, String standing, List<String> roles) {

    boolean active() {
        return standing.equals("active");
    }
}
