package org.traitdunion.testkit.notes.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** A note has a new text; {@code revision} counts them. */
@FactType("notes.note-changed")
public record NoteChanged(String noteId, long revision) implements Fact {}
