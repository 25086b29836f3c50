package org.traitdunion.kit.security;

import org.traitdunion.kit.problem.Refusal;

/** Who may use a handler method. */
enum Access {
    SIGNED_IN {
        @Override
        boolean admits(Caller caller) {
            return true;
        }
    },
    MEMBERS {
        @Override
        boolean admits(Caller caller) {
            return caller.isMember();
        }
    },
    MEMBERS_OR_ADMINISTRATORS {
        @Override
        boolean admits(Caller caller) {
            return caller.isMember() || caller.isAdministrator();
        }
    },
    ORGANISERS {
        @Override
        boolean admits(Caller caller) {
            return caller.has(Role.ORGANISER);
        }
    },
    MODERATORS {
        @Override
        boolean admits(Caller caller) {
            return caller.has(Role.MODERATOR);
        }
    },
    ADMINISTRATORS {
        @Override
        boolean admits(Caller caller) {
            return caller.isAdministrator();
        }
    };

    abstract boolean admits(Caller caller);

    void check(Caller caller) {
        if (!admits(caller)) {
            throw this == ADMINISTRATORS || caller.isMember() ? Refusal.forbidden() : Refusal.notAMember();
        }
    }
}
