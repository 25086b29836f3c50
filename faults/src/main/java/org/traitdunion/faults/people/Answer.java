package org.traitdunion.faults.people;

import java.util.List;
import java.util.Optional;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** @param status 0 when there was no answer */
record Answer(int status, JsonNode body) {

    static final Answer NONE = new Answer(0, MissingNode.getInstance());

    private static final int INTERNAL_ERROR = 500;

    /**
     * What the answers to one attempt say together: nothing while one may still have its effect, else what was done, if one of
     * them did it. That another refused it is in its {@link #refusal}.
     */
    static Answer toAll(List<Answer> answers) {
        return answers.stream().reduce(Answer::both).orElse(NONE);
    }

    private static Answer both(Answer one, Answer other) {
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
        return Operation.definite(status);
    }

    /** Why the request will not be done. */
    Optional<Refusal> refusal() {
        return definite() && !good()
                ? Optional.of(new Refusal(status, body.path("type").asString("")))
                : Optional.empty();
    }

    boolean good() {
        return status >= 200 && status < 300;
    }
}
