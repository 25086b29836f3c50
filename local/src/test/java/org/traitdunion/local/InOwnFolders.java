package org.traitdunion.local;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with the folders of a network of its own. */
abstract class InOwnFolders {

    @TempDir
    Path home;

    Folders folders = new Folders(Path.of(""), Path.of(""));

    @BeforeEach
    void makeFolders() {
        folders = new Folders(home, home.resolve(".local"));
        folders.create();
    }
}
