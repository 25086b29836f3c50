package org.traitdunion.forum.published;

/** What became of a reported reply. */
public enum Outcome {
    HIDDEN,
    KEPT
}
