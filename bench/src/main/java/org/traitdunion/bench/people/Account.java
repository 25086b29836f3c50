package org.traitdunion.bench.people;

/** An account at Keycloak; its id is the member's. */
public record Account(String id, String username) {}
