package org.traitdunion.faults;

/** A sentence for whoever started the histories: why there can be none. */
public final class CannotRun extends RuntimeException {

    public CannotRun(String sentence) {
        super(sentence);
    }

    public CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
