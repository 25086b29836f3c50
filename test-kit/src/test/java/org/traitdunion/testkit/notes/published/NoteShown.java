package org.traitdunion.testkit.notes.published;

import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** How a note stands. */
@FactType("notes.directory")
public record NoteShown(String noteId, String text) implements Fact {}
