package org.traitdunion.forum.charter;

/** A rule of the charter that a reply can break. The texts are members-service's; here are only their names. */
public enum CharterRule {
    RESPECT,
    CONFIDENTIALITY,
    /** One speaks of situations, never of people who are absent. */
    SITUATIONS,
    SUPPORT,
    NO_ADVERTISING
}
