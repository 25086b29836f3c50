package org.traitdunion.faults.network;

/** A connection between two parts: {@code from} opens it. */
public record Link(String from, String to) {

    @Override
    public String toString() {
        return from + ">" + to;
    }
}
