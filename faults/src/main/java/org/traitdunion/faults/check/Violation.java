package org.traitdunion.faults.check;

/** Something that should never be. */
public record Violation(String check, String sentence) {

    @Override
    public String toString() {
        return check + ": " + sentence;
    }
}
