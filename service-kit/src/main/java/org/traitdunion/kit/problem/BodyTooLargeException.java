package org.traitdunion.kit.problem;

import java.io.IOException;

/** The body of a request is longer than is read. */
final class BodyTooLargeException extends IOException {
    BodyTooLargeException() {
        super("The body is larger than allowed");
    }
}
