package org.traitdunion.bench;

/** How much the network holds when it is measured. */
public enum Size {
    S(1_000, 10_000),
    M(10_000, 100_000),
    L(100_000, 1_000_000);

    private static final int REPLIES_OF_A_THREAD = 50;
    private static final int MEMBERS_TO_AN_EVENT = 20;

    private final int members;
    private final int replies;

    Size(int members, int replies) {
        this.members = members;
        this.replies = replies;
    }

    public int members() {
        return members;
    }

    public int repliesOfAThread() {
        return REPLIES_OF_A_THREAD;
    }

    public int threads() {
        return replies / REPLIES_OF_A_THREAD;
    }

    public int events() {
        return members / MEMBERS_TO_AN_EVENT;
    }
}
