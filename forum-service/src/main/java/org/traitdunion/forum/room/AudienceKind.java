package org.traitdunion.forum.room;

/** Whether the whole network is meant or one company. */
public enum AudienceKind {
    NETWORK,
    COMPANY
}
