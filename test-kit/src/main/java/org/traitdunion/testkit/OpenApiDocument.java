package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a test needs of an OpenAPI document. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final Set<String> types = new LinkedHashSet<>();

    OpenApiDocument(JsonNode document) {
        this.document = document;
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> types.add(type.asString()));
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** The schema itself, where it is only referred to; of alternatives the first that is not null. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.get("$ref").asString();
            return resolve(document.at(reference.substring(1)));
        }
        for (var alternatives : List.of("anyOf", "oneOf", "allOf")) {
            for (var alternative : schema.path(alternatives)) {
                if (!alternative.path("type").asString("").equals("null")) {
                    return resolve(alternative);
                }
            }
        }
        return schema;
    }

    /** The answer is none of our failures, and such as the document tells of this operation. */
    void tells(Operation operation, Answer answer) {
        assertThat(answer.status()).as(answer::told).isLessThan(500);
        assertThat(operation.foresees(answer.status())).as(answer::told).isTrue();
        if (answer.status() >= 400) {
            assertThat(types)
                    .as(answer::told)
                    .contains(answer.expectProblem().get("type").asString());
        }
        operation
                .answer(answer.status())
                .ifPresent(schema -> assertThat(new Conformity(document).faults(schema, answer.json()))
                        .as(answer::told)
                        .isEmpty());
    }

    /** The first type that is not null. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return type.asString(schema.has("properties") ? "object" : "");
        }
        for (var one : type) {
            if (!one.asString().equals("null")) {
                return one.asString();
            }
        }
        return "";
    }

    /** Whether null is among the values. */
    static boolean isNullable(JsonNode schema) {
        var types = schema.path("type");
        if (types.isArray()) {
            for (var one : types) {
                if (one.asString().equals("null")) {
                    return true;
                }
            }
        }
        for (var alternative : schema.path("anyOf")) {
            if (alternative.path("type").asString("").equals("null")) {
                return true;
            }
        }
        return false;
    }
}
