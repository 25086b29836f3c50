package org.traitdunion.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Values that their schema does not allow, each with what is wrong with it. */
final class WrongValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WrongValues() {}

    static Map<String, JsonNode> of(JsonNode schema) {
        var wrong = new LinkedHashMap<String, JsonNode>();
        switch (OpenApiDocument.type(schema)) {
            case "string" -> texts(schema, wrong);
            case "integer", "number" -> numbers(schema, wrong);
            case "boolean" -> wrong.put("a text", raw("\"true\""));
            case "array" -> {
                wrong.put("an object", raw("{}"));
                wrong.put("a text", raw("\"[]\""));
            }
            default -> {
                wrong.put("a number", raw("1"));
                wrong.put("a list", raw("[]"));
            }
        }
        return wrong;
    }

    private static void texts(JsonNode schema, Map<String, JsonNode> wrong) {
        wrong.put("a number", raw("1"));
        wrong.put("a truth", raw("true"));
        wrong.put("an object", raw("{}"));
        wrong.put("a list", raw("[\"x\"]"));
        if (schema.has("enum")) {
            wrong.put("unknown", raw("\"no-such-constant\""));
            wrong.put("empty", raw("\"\""));
            wrong.put("an ordinal", raw("0"));
        } else if (schema.path("format").asString("").equals("date-time")) {
            wrong.put("no time", raw("\"tomorrow\""));
            wrong.put("empty", raw("\"\""));
            wrong.put("of no such day", raw("\"2026-02-30T09:00:00Z\""));
            wrong.put("of the year 10000", raw("\"+10000-01-01T00:00:00Z\""));
            wrong.put("beyond all time", raw("\"+999999999-01-01T00:00:00Z\""));
        } else if (schema.has("pattern")) {
            wrong.put("malformed", raw("\"!!\""));
        } else if (schema.has("maxLength")) {
            wrong.put("with a control character", raw("\"a\\u0000b\""));
            wrong.put("with half a character", raw("\"a\\ud800b\""));
        }
        if (schema.has("maxLength")) {
            wrong.put(
                    "too long",
                    NODES.stringNode("x".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            wrong.put("empty", raw("\"\""));
            wrong.put("blank", raw("\" \\u200b \""));
        }
    }

    private static void numbers(JsonNode schema, Map<String, JsonNode> wrong) {
        wrong.put("a text", raw("\"1\""));
        wrong.put("beyond all numbers", raw("99999999999999999999999"));
        wrong.put("of an absurd power", raw("1e400"));
        if (OpenApiDocument.type(schema).equals("integer")) {
            wrong.put("a fraction", raw("1.5"));
        }
        if (schema.has("minimum")) {
            wrong.put("too small", NODES.numberNode(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            wrong.put("too great", NODES.numberNode(schema.get("maximum").asLong() + 1));
        }
    }

    /** Sent as it is written. */
    private static JsonNode raw(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }
}
