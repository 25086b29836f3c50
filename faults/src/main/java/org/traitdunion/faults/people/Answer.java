package org.traitdunion.faults.people;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** @param status 0 when there was no answer */
record Answer(int status, JsonNode body) {

    static final Answer NONE = new Answer(0, MissingNode.getInstance());

    private static final int TOO_MANY = 429;
    private static final int INTERNAL_ERROR = 500;

    /** What they say together: nothing while one may still have its effect, else what was done, if one of them did it. */
    static Answer toBoth(Answer one, Answer other) {
        if (one.broken() || other.broken()) {
            return one.broken() ? one : other;
        }
        if (!one.definite() || !other.definite()) {
            return NONE;
        }
        return one.good() ? one : other;
    }

    /** Whether something was wrong with the network itself, which is never an excuse: what is away is 503. */
    boolean broken() {
        return status == INTERNAL_ERROR;
    }

    /** Whether it says that the request was done, or will not be done. */
    boolean definite() {
        return status >= 200 && status < 500 && status != TOO_MANY;
    }

    boolean good() {
        return status >= 200 && status < 300;
    }
}
