package org.traitdunion.testkit;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether what is answered is what the document says: its types, its constants, what is always there and nothing else. */
final class Conformity {
    private final JsonNode document;

    Conformity(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with a value by this schema, each with its place; empty when all is well. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return at("", schema, value).toList();
    }

    private Stream<String> at(String place, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            return at(place, document.at(schema.get("$ref").asString().substring(1)), value);
        }
        for (var choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                var fits = schema.get(choice)
                        .valueStream()
                        .anyMatch(one -> at(place, one, value).findAny().isEmpty());
                return fits ? Stream.empty() : Stream.of(place + " fits none of " + choice);
            }
        }
        if (!isOfType(schema.path("type"), value)) {
            return Stream.of(place + " is no " + schema.get("type"));
        }
        if (schema.has("enum")
                && !value.isNull()
                && schema.get("enum").valueStream().noneMatch(value::equals)) {
            return Stream.of(place + " is not among " + schema.get("enum"));
        }
        if (value.isArray()) {
            return value.valueStream().flatMap(one -> at(place + "[]", schema.path("items"), one));
        }
        return value.isObject() && schema.has("properties") ? properties(place, schema, value) : Stream.empty();
    }

    private Stream<String> properties(String place, JsonNode schema, JsonNode value) {
        var missing = schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .map(name -> place + "/" + name + " is missing");
        var wrong = value.properties().stream().flatMap(property -> {
            var path = place + "/" + property.getKey();
            var described = schema.get("properties").get(property.getKey());
            return described == null
                    ? Stream.of(path + " is told by nobody")
                    : at(path, described, property.getValue());
        });
        return Stream.concat(missing, wrong);
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return types.isMissingNode()
                || (types.isArray()
                        ? types.valueStream().anyMatch(type -> isOf(type.asString(), value))
                        : isOf(types.asString(), value));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }
}
