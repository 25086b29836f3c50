package org.traitdunion.forum.members;

import java.util.List;

/** What the forum reads in members-service's directory: one record tells all about a member. */
record DirectoryEntry(
        String memberId, String name, String companyId, String companyName, String standing, List<String> roles) {

    boolean isActive() {
        return standing.equals("active");
    }
}
