package org.traitdunion.members.membership;

/** Inside this service: a member's roles that work now have changed, and Keycloak does not know yet. */
public record RolesChanged(String memberId) {}
