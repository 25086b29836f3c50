package org.traitdunion.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.traitdunion.kit.id.Ids;
import tools.jackson.databind.JsonNode;

/**
 * One method on one path, as the OpenAPI document describes it. The things of the test are known by the path up to the variable
 * that names them: {@code /api/threads/{threadId}} is a thread's id.
 */
record Operation(String method, String template, JsonNode described) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whom it is for. */
    String access() {
        return described.path("x-access").asString("");
    }

    boolean isStream() {
        return described.at("/responses/200/content").has("text/event-stream");
    }

    boolean isPaged() {
        return parameters("query").stream()
                .anyMatch(parameter -> parameter.get("name").asString().equals("cursor"));
    }

    boolean isVersioned() {
        return parameters("header").stream()
                .anyMatch(header -> header.get("name").asString().equals("If-Match"));
    }

    /** Whether a change has to name the version that it is based on. */
    boolean demandsVersion() {
        return described.path("responses").has("428");
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    List<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .toList();
    }

    Optional<JsonNode> body() {
        var schema = described.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /** Whether there is anything in the answer when all is well. */
    boolean answersJson() {
        return described.path("responses").properties().stream()
                .anyMatch(response -> response.getKey().startsWith("2")
                        && response.getValue().path("content").has("application/json"));
    }

    /** Whether the document foresees an answer of this status, by its number or by its class. */
    boolean foresees(int status) {
        var responses = described.path("responses");
        return responses.has(Integer.toString(status)) || responses.has(status / 100 + "XX");
    }

    /** What is in the answer of this status; empty when that is nothing, or a problem. */
    Optional<JsonNode> answer(int status) {
        var schema = described.at("/responses/" + status + "/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    /** Each variable's name by the path up to it. */
    List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        VARIABLE.matcher(template).results().forEach(found -> variables.add(new Variable(found.group(1), upTo(found))));
        return variables;
    }

    /** A variable of the path; {@code key} is the path up to it. */
    record Variable(String name, String key) {}

    /** The path to these things. */
    String path(Map<String, String> things) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(encode(thing(things, upTo(found)))));
    }

    /** The path with one variable's value being this, as it is. */
    String path(Map<String, String> things, Variable variable, String raw) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        upTo(found).equals(variable.key()) ? raw : encode(thing(things, upTo(found)))));
    }

    /** What the values of a variable look like. */
    JsonNode schema(Variable variable) {
        return parameters("path").stream()
                .filter(parameter -> parameter.get("name").asString().equals(variable.name()))
                .map(parameter -> parameter.path("schema"))
                .findFirst()
                .orElseThrow();
    }

    /** A value of the same kind as the known one that names nothing; empty where all values are known. */
    Optional<String> unknown(Map<String, String> things, Variable variable) {
        var schema = schema(variable);
        if (schema.has("enum")) {
            return Optional.empty();
        }
        if (OpenApiDocument.type(schema).equals("integer")) {
            return Optional.of("987654");
        }
        var known = UUID.matcher(thing(things, variable.key()));
        return Optional.of(known.find() ? known.replaceFirst(Ids.next()) : Ids.next());
    }

    private String upTo(MatchResult found) {
        return template.substring(0, found.end());
    }

    private static String thing(Map<String, String> things, String key) {
        var value = things.get(key);
        if (value == null) {
            throw new AssertionError("The matrix has to be told what " + key + " is");
        }
        return value;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
