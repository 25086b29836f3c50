package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** What may be wrong with the path, the query and the headers of a request by somebody who may send it. */
final class BadAddress {
    /** A value that nothing is called, encoded; some are more than a path may contain. */
    private static final List<String> NAMES = List.of(
            "%20",
            "No%7Esuch%7Ename", "%C3%28", "a".repeat(300), "%00", "-", "..%2f..%2fetc", "%0d%0aX-A:b", "%EF%BF%BD");

    /** What is no encoding at all. */
    private static final List<String> RAW =
            List.of("%", "%zz", "%C0%AF", "%E0%80%80", "a%00b", "a%5Cb", "%u0041", "a;b=c");

    /** What some readers take for a number: with gaps, in another base, with a sign, in other digits. */
    private static final List<String> NO_NUMBERS = List.of("1%200", "%201", "0x10", "%2B5", "%D9%A3", "1e1", "1.0");

    private final OpenApiDocument document;
    private final Request request;
    private final Api caller;
    private final Cases cases;

    BadAddress(OpenApiDocument document, Request request, Api caller, Cases cases) {
        this.document = document;
        this.request = request;
        this.caller = caller;
        this.cases = cases;
    }

    void add() {
        var operation = request.operation();
        operation.variables().forEach(this::pathVariable);
        operation.parameters("query").forEach(this::queryParameter);
        if (operation.isPaged()) {
            cursor();
        }
        if (operation.isVersioned()) {
            ifMatch();
        } else if (operation.isWrite()) {
            cases.refused(
                    "with a version of what has none",
                    412,
                    "versionless",
                    caller,
                    api -> request.send(api.header("If-Match", "\"987654\"")));
        }
        if (operation.answersJson()) {
            for (var accepted : List.of("text/html", "nonsense")) {
                cases.refused(
                        "asked for as " + accepted,
                        406,
                        "not-acceptable",
                        caller,
                        api -> request.send(api.header("Accept", accepted)));
            }
        }
    }

    private void pathVariable(Operation.Variable variable) {
        var operation = request.operation();
        for (var name : NAMES) {
            cases.refused(
                    variable.name() + " is " + brief(name),
                    caller,
                    api -> request.send(api, operation.path(request.things(), variable, name)));
        }
        if (OpenApiDocument.type(operation.schema(variable)).equals("integer")) {
            for (var number : NO_NUMBERS) {
                cases.refused(
                        variable.name() + " is " + number,
                        400,
                        "invalid-parameter",
                        caller,
                        api -> request.send(api, operation.path(request.things(), variable, number)));
            }
        }
        for (var raw : RAW) {
            cases.refused(
                    variable.name() + " is " + raw + ", unencoded",
                    caller,
                    api -> api.raw(operation.method(), operation.path(request.things(), variable, raw)));
        }
    }

    private void queryParameter(JsonNode parameter) {
        var name = parameter.get("name").asString();
        var schema = document.resolve(parameter.path("schema"));
        for (var value : wrongValues(name, schema)) {
            query(name, value, (api, path) -> request.send(api, path));
        }
        if (!OpenApiDocument.type(schema).equals("array")) {
            var good = goodValue(schema);
            query(name, good + "&" + name + "=" + good, (api, path) -> request.send(api, path));
        }
        if (OpenApiDocument.type(schema).equals("integer")) {
            NO_NUMBERS.forEach(value -> query(name, value, (api, path) -> request.send(api, path)));
        }
        for (var value : List.of("%", "%zz", "%C3%28", "%C0%AF")) {
            query(name, value, (api, path) -> api.raw(request.operation().method(), path));
        }
    }

    private void query(String name, String value, BiFunction<Api, String, Answer> send) {
        cases.refused(
                name + "=" + brief(value), caller, api -> send.apply(api, request.path() + "?" + name + "=" + value));
    }

    private static String goodValue(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (OpenApiDocument.type(schema)) {
            case "integer" -> "1";
            case "boolean" -> "true";
            default -> "x";
        };
    }

    private static List<String> wrongValues(String name, JsonNode schema) {
        if (name.equals("limit")) {
            return List.of("0", "101", "-1", "x", "1000000000", "99999999999", "%00", "NaN");
        }
        if (name.equals("cursor")) {
            return List.of("x", "AAAA", "%00", "e30", "a".repeat(5000));
        }
        if (schema.has("enum")) {
            var constant = schema.get("enum").get(0).asString();
            var inCode = constant.toUpperCase(Locale.ROOT).replace('-', '_');
            return List.of("no-such-constant", inCode, constant + ",x", "%20", "0", "a".repeat(5000));
        }
        return switch (OpenApiDocument.type(schema)) {
            case "integer" -> List.of("x", "1.5", "-1", "99999999999999999999", "%00");
            case "boolean" -> List.of("perhaps", "2", "1", "yes", "on", "TRUE", "true%20");
            default -> schema.has("pattern") ? List.of("%21%21%21", "%00", "a".repeat(5000)) : List.of();
        };
    }

    /** A list has to offer a second page, so that its cursor can be tampered with. */
    private void cursor() {
        var next = request.send(caller, request.path() + "?limit=1")
                .expect(200)
                .json()
                .path("next");
        cases.test("has a second page", () -> assertThat(next.asString("")).isNotEmpty());
        var cursor = next.asString("none");
        var middle = cursor.length() / 2;
        var tampered = new LinkedHashMap<String, String>();
        tampered.put("begins otherwise", other(cursor.charAt(0)) + cursor.substring(1));
        tampered.put(
                "differs", cursor.substring(0, middle) + other(cursor.charAt(middle)) + cursor.substring(middle + 1));
        tampered.put("was cut", cursor.substring(0, middle));
        tampered.put("goes on", cursor + cursor);
        tampered.forEach((how, value) -> cases.refused(
                "a cursor that " + how,
                400,
                "invalid-cursor",
                caller,
                api -> request.send(api, request.path() + "?limit=1&cursor=" + value)));
    }

    private static char other(char one) {
        return one == 'A' ? 'B' : 'A';
    }

    private void ifMatch() {
        for (var header : List.of("1", "\"1", "W/1", "\"1\" \"2\"", ",", "x".repeat(3000))) {
            cases.refused(
                    "If-Match: " + brief(header),
                    400,
                    "invalid-parameter",
                    caller,
                    api -> request.send(api.header("If-Match", header)));
        }
        if (request.operation().demandsVersion()) {
            cases.refused("without If-Match", 428, "precondition-required", caller, request::send);
            cases.refused(
                    "with a version that is not the last",
                    412,
                    "stale",
                    caller,
                    api -> request.send(api.header("If-Match", "\"987654\"")));
        } else {
            // It may be as it is asked for already; then nothing is written, which is looked at in the end.
            cases.answered(
                    "with a version that is not the last, which need not be named",
                    caller,
                    api -> request.send(api.header("If-Match", "\"987654\"")));
        }
    }

    /** What is asked for does not exist, one variable after the other. */
    void unknown(boolean takesUnknown) {
        var operation = request.operation();
        var variables = operation.variables();
        variables.forEach(variable -> operation
                .unknown(request.things(), variable)
                .ifPresent(value -> {
                    if (!takesUnknown || !variable.equals(variables.getLast())) {
                        cases.refused(
                                variable.name() + " is unknown",
                                404,
                                "not-found",
                                caller,
                                api -> request.send(api, operation.path(request.things(), variable, value)));
                    }
                }));
    }

    /** To the caller these things do not exist. */
    void hidden(String title, Map<String, String> things) {
        cases.refused(
                title,
                404,
                "not-found",
                caller,
                api -> request.send(api, request.operation().path(things)));
    }

    private static String brief(String value) {
        return value.length() > 20 ? "too long" : value;
    }
}
