package org.traitdunion.members.membership;

/** Whether an admitted member may come in. */
public enum Standing {
    ACTIVE,
    SUSPENDED
}
