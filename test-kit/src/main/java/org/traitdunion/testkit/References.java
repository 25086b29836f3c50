package org.traitdunion.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the parts of a document refer to, {@code {"$ref": "#/components/schemas/Change"}}. */
public final class References {
    private References() {}

    /** The references that lead nowhere in this document. */
    public static List<String> dangling(JsonNode document) {
        return document.findValuesAsString("$ref").stream()
                .filter(reference -> !reference.startsWith("#/")
                        || document.at(reference.substring(1)).isMissingNode())
                .distinct()
                .toList();
    }
}
