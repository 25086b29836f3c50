package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.traitdunion.kit.id.Ids;
import tools.jackson.databind.JsonNode;

/** What a test needs of an OpenAPI document. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;

    OpenApiDocument(JsonNode document) {
        this.document = document;
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

    /** A problem's type is one of those that the document lists. */
    void isDocumented(JsonNode problem) {
        var types = new LinkedHashSet<String>();
        document.at("/components/schemas/Problem/properties/type/enum").forEach(type -> types.add(type.asString()));
        assertThat(types)
                .as("documented types of problems")
                .contains(problem.get("type").asString());
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

    /** One method on one path. */
    record Operation(String method, String path, JsonNode described) {

        String access() {
            return described.path("x-access").asString("");
        }

        boolean isStream() {
            return described.at("/responses/200/content").has("text/event-stream");
        }

        List<JsonNode> parameters(String in) {
            var parameters = new ArrayList<JsonNode>();
            described.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString("").equals(in)) {
                    parameters.add(parameter);
                }
            });
            return parameters;
        }

        Optional<JsonNode> body() {
            var schema = described.at("/requestBody/content/application~1json/schema");
            return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
        }

        /** The path with these values; variables without one name something that does not exist. */
        String path(Map<String, String> values) {
            return VARIABLE.matcher(path)
                    .replaceAll(variable -> encode(values.getOrDefault(variable.group(1), fresh(variable.group(1)))));
        }

        /** The path with one variable's value being this, as it is. */
        String path(Map<String, String> values, String name, String raw) {
            return VARIABLE.matcher(path)
                    .replaceAll(variable -> java.util.regex.Matcher.quoteReplacement(
                            variable.group(1).equals(name)
                                    ? raw
                                    : encode(values.getOrDefault(variable.group(1), fresh(variable.group(1))))));
        }

        private String fresh(String variable) {
            return parameters("path").stream()
                            .filter(parameter ->
                                    parameter.get("name").asString().equals(variable))
                            .anyMatch(parameter ->
                                    parameter.at("/schema/type").asString("").equals("integer"))
                    ? "987654"
                    : parameters("path").stream()
                            .filter(parameter ->
                                    parameter.get("name").asString().equals(variable))
                            .map(parameter -> parameter.at("/schema/enum"))
                            .filter(JsonNode::isArray)
                            .map(names -> names.get(0).asString())
                            .findFirst()
                            .orElseGet(Ids::next);
        }

        /** Sends it without a body, or with an empty object where it takes one. */
        Answer send(Api caller, String at) {
            return body().isPresent()
                    ? caller.send(method, at, "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                    : caller.send(method, at, new byte[0], null);
        }

        private static String encode(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
