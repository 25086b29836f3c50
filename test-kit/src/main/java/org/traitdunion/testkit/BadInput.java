package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bad inputs of one operation, by somebody who may use it. */
final class BadInput {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int OVER_THE_LIMIT = 300_000;

    private final OpenApiDocument document;
    private final OpenApiDocument.Operation operation;
    private final Api caller;
    private final Map<String, String> values;
    private final List<DynamicTest> tests;
    private final Samples samples;

    BadInput(
            OpenApiDocument document,
            OpenApiDocument.Operation operation,
            Api caller,
            Map<String, String> values,
            List<DynamicTest> tests) {
        this.document = document;
        this.operation = operation;
        this.caller = caller;
        this.values = values;
        this.tests = tests;
        this.samples = new Samples(document);
    }

    void add() {
        operation.parameters("path").forEach(this::pathVariable);
        operation.parameters("query").forEach(this::queryParameter);
        if (operation.parameters("header").stream()
                .anyMatch(header -> header.get("name").asString().equals("If-Match"))) {
            ifMatch();
        }
        if (operation.method().equals("GET")) {
            refused("asked for as HTML", () -> operation.send(caller.header("Accept", "text/html"), path()));
        }
        operation.body().ifPresent(schema -> {
            wholeBody();
            property("", document.resolve(schema), samples.of(schema));
        });
    }

    private String path() {
        return operation.path(values);
    }

    private void pathVariable(JsonNode parameter) {
        var name = parameter.get("name").asString();
        for (var raw : List.of(
                "%20", "No%7Esuch%7Ename", "%C3%28", "a".repeat(300), "%00", "-", "..%2f..%2fetc", "%0d%0aX-A:b")) {
            refused(
                    name + " is " + (raw.length() > 20 ? "too long" : raw),
                    () -> operation.send(caller, operation.path(values, name, raw)));
        }
    }

    private void queryParameter(JsonNode parameter) {
        var name = parameter.get("name").asString();
        var schema = document.resolve(parameter.path("schema"));
        var wrong = new LinkedHashMap<String, String>();
        if (name.equals("limit")) {
            List.of("0", "101", "-1", "x", "1e1", "99999999999").forEach(value -> wrong.put(value, value));
        } else if (name.equals("cursor")) {
            List.of("x", "AAAA", "%00", "e30", "a".repeat(5000)).forEach(value -> wrong.put(value, value));
        } else if (schema.has("enum")) {
            wrong.put("unknown", "no-such-constant");
        } else if (OpenApiDocument.type(schema).equals("integer")) {
            List.of("x", "1.5", "99999999999999999999").forEach(value -> wrong.put(value, value));
        } else if (OpenApiDocument.type(schema).equals("boolean")) {
            wrong.put("perhaps", "perhaps");
        } else if (schema.has("pattern")) {
            wrong.put("malformed", "%21%21%21");
        }
        wrong.forEach((title, value) -> refused(
                name + "=" + (title.length() > 20 ? "too long" : title),
                () -> operation.send(caller, path() + "?" + name + "=" + value)));
    }

    private void ifMatch() {
        for (var header : List.of("1", "\"1", "W/1", "\"1\" \"2\"", ",", "x".repeat(3000))) {
            refused("If-Match: " + (header.length() > 20 ? "too long" : header), () -> {
                var body =
                        operation.body().map(samples::of).map(BadInput::octets).orElse(new byte[0]);
                return caller.header("If-Match", header)
                        .send(operation.method(), path(), body, body.length == 0 ? null : "application/json");
            });
        }
    }

    private void wholeBody() {
        body(415, "unsupported-media-type", "as text", "{}", "text/plain");
        body(415, "unsupported-media-type", "of no type", "{}", null);
        body(415, "unsupported-media-type", "of a type that is none", "{}", "nonsense");
        for (var malformed : List.of("", "null", "{", "[]", "1", "\"x\"", "{\"a\":1}", "{} {}", "<x/>")) {
            body(400, "invalid-request", "being " + malformed, malformed, "application/json");
        }
        body(400, "invalid-request", "nested deeply", "{\"a\":".repeat(10_000), "application/json");
        octets(400, "invalid-request", "not in UTF-8", new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'});
        var long1 = ("{\"a\":\"" + "x".repeat(OVER_THE_LIMIT) + "\"}").getBytes(StandardCharsets.UTF_8);
        octets(413, "body-too-large", "over the limit", long1);
        tests.add(DynamicTest.dynamicTest(
                "body over the limit in chunks",
                () -> caller.send(
                                operation.method(),
                                path(),
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long1)),
                                "application/json")
                        .expectProblem(413, "body-too-large")));
    }

    private void body(
            int status, String slug, String title, String body, @org.jspecify.annotations.Nullable String type) {
        tests.add(DynamicTest.dynamicTest(
                "body " + title,
                () -> caller.send(operation.method(), path(), body.getBytes(StandardCharsets.UTF_8), type)
                        .expectProblem(status, slug)));
    }

    private void octets(int status, String slug, String title, byte[] body) {
        tests.add(DynamicTest.dynamicTest(
                "body " + title,
                () -> caller.send(operation.method(), path(), body, "application/json")
                        .expectProblem(status, slug)));
    }

    /** Each property of an object, in a body that is else as it should be. */
    private void property(String prefix, JsonNode schema, JsonNode whole) {
        var required = schema.path("required");
        schema.path("properties").properties().forEach(entry -> {
            var name = entry.getKey();
            var field = prefix + name;
            var property = document.resolve(entry.getValue());
            var mandatory =
                    required.valueStream().anyMatch(one -> one.asString().equals(name));
            if (mandatory) {
                wrong(field + " missing", field, without(whole, field));
            }
            if (mandatory && !OpenApiDocument.isNullable(entry.getValue())) {
                wrong(field + " null", field, with(whole, field, NODES.nullNode()));
            }
            wrongValues(property)
                    .forEach((title, value) -> wrong(field + " " + title, field, with(whole, field, value)));
            if (OpenApiDocument.type(property).equals("object") && property.has("properties")) {
                property(field + ".", property, with(whole, field, samples.of(property)));
            }
            if (OpenApiDocument.type(property).equals("array")) {
                elements(field, property, whole);
            }
        });
    }

    private void elements(String field, JsonNode array, JsonNode whole) {
        var element = document.resolve(array.path("items"));
        wrong(
                field + " with null",
                field + "[0]",
                with(whole, field, NODES.arrayNode().add(NODES.nullNode())));
        if (array.has("maxItems") && array.get("maxItems").asInt() < 200) {
            var many = NODES.arrayNode();
            for (int count = 0; count <= array.get("maxItems").asInt(); count++) {
                many.add(samples.of(element));
            }
            wrong(field + " with too many", field, with(whole, field, many));
        }
        if (element.has("properties")) {
            element.path("properties")
                    .properties()
                    .forEach(entry -> wrongValues(document.resolve(entry.getValue()))
                            .forEach((title, value) -> {
                                var one = (ObjectNode) samples.of(element).deepCopy();
                                one.set(entry.getKey(), value);
                                var path = field + "[0]." + entry.getKey();
                                wrong(
                                        path + " " + title,
                                        path,
                                        with(whole, field, NODES.arrayNode().add(one)));
                            }));
        }
    }

    private static Map<String, JsonNode> wrongValues(JsonNode schema) {
        var wrong = new LinkedHashMap<String, JsonNode>();
        switch (OpenApiDocument.type(schema)) {
            case "string" -> {
                wrong.put("a number", NODES.numberNode(1));
                wrong.put("an object", NODES.objectNode());
                if (schema.has("enum")) {
                    wrong.put("unknown", NODES.stringNode("no-such-constant"));
                } else if (schema.path("format").asString("").equals("date-time")) {
                    wrong.put("no time", NODES.stringNode("tomorrow"));
                    wrong.put("beyond all time", NODES.stringNode("+999999999-01-01T00:00:00Z"));
                } else if (schema.has("pattern")) {
                    wrong.put("malformed", NODES.stringNode("!!"));
                } else if (schema.has("maxLength")) {
                    wrong.put("with a control character", NODES.stringNode("a\u0000b"));
                    wrong.put("with half a character", NODES.stringNode("a\ud800b"));
                }
                if (schema.has("maxLength")) {
                    wrong.put(
                            "too long",
                            NODES.stringNode("x".repeat(schema.get("maxLength").asInt() + 1)));
                }
                if (schema.path("minLength").asInt(0) > 0) {
                    wrong.put("empty", NODES.stringNode(""));
                    wrong.put("blank", NODES.stringNode(" \u200b "));
                }
            }
            case "integer", "number" -> {
                wrong.put("a text", NODES.stringNode("1"));
                wrong.put("beyond all numbers", JSON.readTree("99999999999999999999999"));
                if (OpenApiDocument.type(schema).equals("integer")) {
                    wrong.put("a fraction", JSON.readTree("1.5"));
                }
                if (schema.has("minimum")) {
                    wrong.put(
                            "too small", NODES.numberNode(schema.get("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    wrong.put(
                            "too great", NODES.numberNode(schema.get("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.put("a text", NODES.stringNode("true"));
            case "array" -> wrong.put("an object", NODES.objectNode());
            default -> wrong.put("a number", NODES.numberNode(1));
        }
        return wrong;
    }

    private void wrong(String title, String field, JsonNode body) {
        tests.add(DynamicTest.dynamicTest(title, () -> {
            var problem = caller.send(operation.method(), path(), octets(body), "application/json")
                    .expectProblem(400, "invalid-request");
            assertThat(problem.path("errors"))
                    .as("errors that name %s in %s", field, problem)
                    .anyMatch(error -> error.get("field").asString().equals(field));
        }));
    }

    private void refused(String title, Supplier<Answer> request) {
        tests.add(DynamicTest.dynamicTest(
                title, () -> document.isDocumented(request.get().expectProblem())));
    }

    private static JsonNode with(JsonNode whole, String field, JsonNode value) {
        var copy = (ObjectNode) whole.deepCopy();
        ((ObjectNode) parent(copy, field)).set(last(field), value);
        return copy;
    }

    private static JsonNode without(JsonNode whole, String field) {
        var copy = (ObjectNode) whole.deepCopy();
        ((ObjectNode) parent(copy, field)).remove(last(field));
        return copy;
    }

    private static JsonNode parent(JsonNode whole, String field) {
        return field.contains(".")
                ? whole.at("/" + field.substring(0, field.lastIndexOf('.')).replace('.', '/'))
                : whole;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private static byte[] octets(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }
}
