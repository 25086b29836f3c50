package org.traitdunion.testkit;

import org.traitdunion.kit.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that their schema allows. */
final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final OpenApiDocument document;

    Samples(OpenApiDocument document) {
        this.document = document;
    }

    JsonNode of(JsonNode schema) {
        var resolved = document.resolve(schema);
        return switch (OpenApiDocument.type(resolved)) {
            case "object" -> object(resolved);
            case "array" -> NODES.arrayNode();
            case "integer", "number" ->
                NODES.numberNode(resolved.path("minimum").asLong(1));
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(text(resolved));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(
                        property.getKey(),
                        OpenApiDocument.isNullable(property.getValue()) ? NODES.nullNode() : of(property.getValue())));
        return object;
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> Ids.next();
            case "date-time" -> "2030-06-15T09:00:00Z";
            default ->
                schema.path("pattern").asString("").startsWith("^[a-z0-9]")
                        ? "orvalys"
                        : "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }
}
