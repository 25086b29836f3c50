package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may be wrong with the body of a request that is else as it should be. */
final class BadBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int OVER_THE_LIMIT = 300_000;
    private static final int DEEP = 10_000;
    private static final int ELEMENTS = 80_000;

    private final OpenApiDocument document;
    private final Request request;
    private final JsonNode body;
    private final Api caller;
    private final Cases cases;
    private final Samples samples;

    BadBody(OpenApiDocument document, Request request, JsonNode body, Api caller, Cases cases) {
        this.document = document;
        this.request = request;
        this.body = body;
        this.caller = caller;
        this.cases = cases;
        this.samples = new Samples(document);
    }

    void add(JsonNode schema) {
        type();
        syntax();
        size();
        properties("", document.resolve(schema), body);
        allAtOnce(document.resolve(schema));
    }

    private void type() {
        var good = Request.octets(body);
        unsupported("as text", good, "text/plain");
        unsupported("as XML", good, "application/xml");
        unsupported("in another charset", good, "application/json;charset=latin1");
        unsupported("of no type", good, null);
        unsupported("of a type that is none", good, "nonsense");
    }

    private void unsupported(String title, byte[] octets, @Nullable String type) {
        cases.refused("body " + title, 415, "unsupported-media-type", caller, api -> request.send(api, octets, type));
    }

    private void syntax() {
        for (var malformed :
                List.of("", "null", "{", "[]", "1", "\"x\"", "{} {}", "<x/>", "NaN", "{\"a\":1e}", "{'a':1}")) {
            malformed("being " + malformed, malformed);
        }
        var whole = new String(Request.octets(body), StandardCharsets.UTF_8);
        malformed("cut short", whole.substring(0, whole.length() - 1));
        malformed("and more", whole + "]");
        malformed("nested deeply", "{\"a\":".repeat(DEEP));
        malformed("of many lists", "[".repeat(DEEP) + "]".repeat(DEEP));
        malformed("with a list without end", "{\"a\":[" + "\"\",".repeat(ELEMENTS) + "\"\"]}");
        body.propertyNames()
                .forEach(name -> malformed(
                        "with a list without end as " + name,
                        "{\"" + name + "\":[" + "\"\",".repeat(ELEMENTS) + "\"\"]}"));
        malformed("with a number without end", "{\"a\":" + "9".repeat(5000) + "}");
        body.properties().stream()
                .findFirst()
                .ifPresent(first -> malformed(
                        "that says " + first.getKey() + " twice",
                        "{\"" + first.getKey() + "\":" + first.getValue() + "," + whole.substring(1)));
        malformed("not in UTF-8", new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'});
        malformed("in UTF-8 longer than need be", new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
        malformed("in UTF-16", whole.getBytes(StandardCharsets.UTF_16));
    }

    private void malformed(String title, String text) {
        malformed(title, text.getBytes(StandardCharsets.UTF_8));
    }

    private void malformed(String title, byte[] octets) {
        cases.refused(
                "body " + title, 400, "invalid-request", caller, api -> request.send(api, octets, "application/json"));
    }

    private void size() {
        var large = ("{\"a\":\"" + "x".repeat(OVER_THE_LIMIT) + "\"}").getBytes(StandardCharsets.UTF_8);
        cases.refused(
                "body over the limit",
                413,
                "body-too-large",
                caller,
                api -> request.send(api, large, "application/json"));
        cases.refused(
                "body over the limit in chunks",
                413,
                "body-too-large",
                caller,
                api -> api.send(
                        request.operation().method(),
                        request.path(),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        "application/json"));
    }

    /** Whoever spoils everything is told of everything, each once. */
    private void allAtOnce(JsonNode schema) {
        var spoiled = NODES.objectNode().put("noSuchProperty", 1);
        schema.path("properties").properties().forEach(entry -> {
            var wrong = WrongValues.of(document.resolve(entry.getValue()));
            spoiled.set(entry.getKey(), wrong.values().iterator().next());
        });
        cases.refused("everything wrong at once", caller, api -> request.send(api, spoiled), answer -> {
            var problem = answer.expectProblem(400, "invalid-request");
            assertThat(problem.path("errors"))
                    .as("errors: %s", answer.told())
                    .extracting(error -> error.get("field").asString())
                    .containsExactlyInAnyOrderElementsOf(spoiled.propertyNames());
        });
    }

    /** Each property of an object, in a body that is else as it should be. */
    private void properties(String prefix, JsonNode schema, JsonNode whole) {
        wrong(prefix + "noSuchProperty", "that is none", with(whole, prefix + "noSuchProperty", NODES.numberNode(1)));
        schema.path("properties").properties().forEach(entry -> {
            var field = prefix + entry.getKey();
            var property = document.resolve(entry.getValue());
            var mandatory = schema.path("required")
                    .valueStream()
                    .anyMatch(one -> one.asString().equals(entry.getKey()));
            if (mandatory) {
                wrong(field, "missing", without(whole, field));
            }
            if (mandatory && !OpenApiDocument.isNullable(entry.getValue())) {
                wrong(field, "null", with(whole, field, NODES.nullNode()));
            }
            WrongValues.of(property).forEach((title, value) -> wrong(field, title, with(whole, field, value)));
            if (OpenApiDocument.type(property).equals("object") && property.has("properties")) {
                properties(field + ".", property, with(whole, field, inside(whole, field, property)));
            }
            if (OpenApiDocument.type(property).equals("array")) {
                elements(field, property, whole);
            }
        });
    }

    private void elements(String field, JsonNode array, JsonNode whole) {
        var element = document.resolve(array.path("items"));
        wrong(field + "[0]", "null", with(whole, field, NODES.arrayNode().add(NODES.nullNode())));
        var good = whole.at(pointer(field)).isEmpty()
                ? samples.of(element)
                : whole.at(pointer(field)).get(0);
        if (array.has("maxItems") && array.get("maxItems").asInt() < 200) {
            var many = NODES.arrayNode();
            for (int count = 0; count <= array.get("maxItems").asInt(); count++) {
                many.add(good);
            }
            wrong(field, "of too many", with(whole, field, many));
        }
        element.path("properties").properties().forEach(entry -> {
            var path = field + "[0]." + entry.getKey();
            WrongValues.of(document.resolve(entry.getValue())).forEach((title, value) -> {
                var one = (ObjectNode) good.deepCopy();
                one.set(entry.getKey(), value);
                wrong(path, title, with(whole, field, NODES.arrayNode().add(one)));
            });
        });
    }

    private JsonNode inside(JsonNode whole, String field, JsonNode schema) {
        var there = whole.at(pointer(field));
        return there.isObject() ? there : samples.of(schema);
    }

    private void wrong(String field, String title, JsonNode spoiled) {
        cases.refused(field + " " + title, caller, api -> request.send(api, spoiled), answer -> {
            var problem = answer.expectProblem(400, "invalid-request");
            assertThat(problem.path("errors"))
                    .as("errors that name %s: %s", field, answer.told())
                    .anyMatch(error -> error.get("field").asString().equals(field));
        });
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
        return field.contains(".") ? whole.at(pointer(field.substring(0, field.lastIndexOf('.')))) : whole;
    }

    private static String pointer(String field) {
        return "/" + field.replace('.', '/');
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
