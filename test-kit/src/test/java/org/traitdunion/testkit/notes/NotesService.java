package org.traitdunion.testkit.notes;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps notes, tells when they change, and echoes what it hears. */
@SpringBootApplication
public class NotesService {}
