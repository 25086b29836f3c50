package org.traitdunion.local;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;

/** Why the network cannot run here, in one sentence that tells the reader what to do about it. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for whatever went wrong; one that is a sentence already stays as it is. */
    static CannotStart because(Throwable broken) {
        return switch (broken) {
            case CannotStart sentence -> sentence;
            case CompletionException wrapped when wrapped.getCause() != null -> because(wrapped.getCause());
            case UncheckedIOException file ->
                new CannotStart("A file could not be read or written: " + file.getCause() + ".", file);
            default -> new CannotStart("The network could not start: " + broken + ".", broken);
        };
    }
}
