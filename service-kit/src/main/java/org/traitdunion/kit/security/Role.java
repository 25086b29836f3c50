package org.traitdunion.kit.security;

/** What a person is in the network. {@code ADMIN} comes from the token, the others from the directory's copy. */
public enum Role {
    MEMBER,
    ORGANISER,
    MODERATOR,
    ADMIN
}
