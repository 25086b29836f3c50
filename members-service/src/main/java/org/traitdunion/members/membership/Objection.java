package org.traitdunion.members.membership;

/** Why a membership does not change as asked. */
enum Objection {
    /** Who has been admitted has nothing to ask for. */
    ALREADY_MEMBER,
    /** The application no longer waits for a decision. */
    ALREADY_DECIDED,
    /** Roles and suspension are for those who have been admitted. */
    NOT_A_MEMBER,
    /** Nobody suspends themselves: the network would lose its last administrator by a slip. */
    NOT_YOURSELF
}
