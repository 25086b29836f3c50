package org.traitdunion.kit.input;

/** The body of a request, some of whose properties depend on others. What is wrong between them is told along with all else. */
@Consistency
public interface Consistent {
    /** Adds what is wrong. All constraints are checked at once: what must not be null may still be. */
    void check(Faults faults);
}
