package org.traitdunion.bench;

/** A sentence for whoever started the bench: why it cannot go on. */
public final class CannotMeasure extends RuntimeException {

    public CannotMeasure(String sentence) {
        super(sentence);
    }

    public CannotMeasure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
