package org.traitdunion.faults.history;

import java.util.Locale;

/** What people do. */
public enum Kind {
    TAKE_SEAT,
    LEAVE_SEAT,
    READ_EVENT,
    CHANGE_EVENT,
    CANCEL_EVENT,
    REPLY,
    REPORT,
    HIDE,
    KEEP,
    RESTORE,
    ASK,
    ADMIT,
    GIVE_ROLE,
    TAKE_ROLE,
    SUSPEND,
    REINSTATE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
