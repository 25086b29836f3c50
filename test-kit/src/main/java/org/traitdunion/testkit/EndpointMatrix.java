package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.traitdunion.kit.id.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint × role × bad input, read from the OpenAPI document of the running service: each answer must be a
 * problem whose type the document lists, in the reader's language, never a failure of ours, and nothing may have been written.
 * Then every endpoint is used as it should be, on everything that the scenario has made, twice: each answer must be one
 * that the document foresees, and the second the same as the first.
 *
 * <p>Things are told by the path up to the variable that names them: {@code /api/events/{id}} is an event's id.
 */
public final class EndpointMatrix {
    /** The test whether the document, by which all others go, leaves anything out. */
    public static final String COMPLETE = "the document leaves no handler out";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final Tokens tokens;
    private final Stored stored;
    private final Callers callers;
    private final Handlers handlers;
    private final Map<String, String> things = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> hidden = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> others = new LinkedHashMap<>();
    private final Map<String, JsonNode> bodies = new LinkedHashMap<>();
    private final Set<String> takingUnknown = new HashSet<>();

    EndpointMatrix(Api api, Tokens tokens, MongoDatabase database, Handlers handlers) {
        this.api = api;
        this.tokens = tokens;
        this.stored = new Stored(database);
        this.callers = new Callers(tokens);
        this.handlers = handlers;
    }

    /** With things that exist and that the callers may see and, by their roles, change. */
    public EndpointMatrix of(Map<String, String> existing) {
        things.putAll(existing);
        return this;
    }

    /** With things that exist and must seem not to, to every caller. */
    public EndpointMatrix hidden(String name, Map<String, String> existing) {
        hidden.put(name, existing);
        return this;
    }

    /** With things in another state, or of somebody else: used as they are, answered as the document says. */
    public EndpointMatrix also(String name, Map<String, String> existing) {
        others.put(name, existing);
        return this;
    }

    /** With a body that is as it should be, for an operation such as {@code PUT /api/events/{id}}. */
    public EndpointMatrix sending(String operation, Map<String, ?> body) {
        bodies.put(operation, JSON.valueToTree(body));
        return this;
    }

    /** These operations take a last id that is unknown: their clients make it, or what is away is away already. */
    public EndpointMatrix takingUnknown(String... operations) {
        takingUnknown.addAll(Arrays.asList(operations));
        return this;
    }

    /**
     * With a token of somebody who is {@code member}, {@code organiser}, {@code moderator} or {@code suspended};
     * an {@code applicant} and an {@code administrator} are known already.
     */
    public EndpointMatrix as(String role, String token) {
        callers.add(role, token);
        return this;
    }

    /**
     * That no operation is left out, then two containers of tests for each: what is refused, and after all of these what is
     * answered.
     */
    public Stream<DynamicNode> tests() {
        var document = new OpenApiDocument(api.get("/v3/api-docs").expect(200).json());
        var operations = document.operations();
        assertThat(operations).as("operations in the document").isNotEmpty();
        assertThat(callers.missing()).as("roles of which nobody is there").isEmpty();
        return Stream.of(
                        Stream.of(DynamicTest.dynamicTest(COMPLETE, () -> handlers.areAll(operations))),
                        operations.stream().map(operation -> refusals(document, operation)),
                        operations.stream()
                                .filter(operation -> !operation.isStream())
                                .map(operation -> uses(document, operation)))
                .flatMap(nodes -> nodes);
    }

    private DynamicNode refusals(OpenApiDocument document, Operation operation) {
        var cases = new Cases(document, operation);
        var request = request(document, operation);
        var before = new AtomicReference<Map<String, List<BsonDocument>>>(Map.of());
        cases.test("everything is at rest", () -> before.set(stored.atRest()));
        cases.test(
                "says whom it is for",
                () -> assertThat(Callers.admittedTo(operation)).isNotEmpty());
        badTokens(request, cases);
        callers.refusedBy(operation)
                .forEach((role, token) -> cases.refused(
                        "as " + role + ", who may not",
                        api.as(token),
                        request::send,
                        answer -> assertThat(answer.status()).as(answer::told).isEqualTo(403)));
        admitted(operation).ifPresent(caller -> badInput(document, request, caller, cases));
        cases.test("nothing was written", () -> assertThat(stored.now()).isEqualTo(before.get()));
        return DynamicContainer.dynamicContainer(operation.toString(), cases.tests());
    }

    private void badTokens(Request request, Cases cases) {
        var someone = Ids.next();
        var bad = new LinkedHashMap<String, Api>();
        bad.put("no token", api);
        bad.put("a token of nonsense", api.as("nonsense"));
        bad.put("a password", api.header("Authorization", "Basic eDp5"));
        bad.put("a token that expired", api.as(tokens.of(someone).expired().token()));
        bad.put(
                "a token of another issuer",
                api.as(tokens.of(someone).otherIssuer().token()));
        bad.put(
                "a token for another audience",
                api.as(tokens.of(someone).wrongAudience().token()));
        bad.put(
                "a token signed with another key",
                api.as(tokens.of(someone).otherKey().token()));
        bad.forEach((name, caller) -> cases.refused(name, 401, "unauthenticated", caller, request::send));
    }

    private void badInput(OpenApiDocument document, Request request, Api caller, Cases cases) {
        var operation = request.operation();
        if (operation.isStream()) {
            return;
        }
        var address = new BadAddress(document, request, caller, cases);
        address.add();
        address.unknown(takingUnknown.contains(operation.toString()));
        hidden.forEach((name, existing) -> {
            if (concerned(operation, existing)) {
                address.hidden(name, with(existing));
            }
        });
        operation
                .body()
                .ifPresent(schema -> request.sent()
                        .ifPresent(body -> new BadBody(document, request, body, caller, cases).add(schema)));
        cases.refused(
                "as PATCH",
                405,
                "method-not-allowed",
                caller,
                api -> api.send("PATCH", request.path(), new byte[0], null));
    }

    private DynamicNode uses(OpenApiDocument document, Operation operation) {
        var cases = new Cases(document, operation);
        var request = request(document, operation);
        admitted(operation)
                .ifPresent(caller -> cases.test("understands what is as it should be", () -> {
                    var answer = request.send(caller);
                    assertThat(answer.status()).as(answer::told).isNotIn(400, 404, 415);
                }));
        callers.admittedBy(operation).forEach((role, token) -> {
            var caller = api.as(token);
            cases.test("as " + role + ", twice", () -> {
                var first = request.send(caller);
                document.tells(operation, first);
                var second = request.send(caller);
                document.tells(operation, second);
                assertThat(second.status()).as(second::told).isEqualTo(first.status());
                if (first.status() < 400) {
                    assertThat(second.body()).isEqualTo(first.body());
                }
            });
            operation
                    .variables()
                    .forEach(variable -> operation
                            .unknown(things, variable)
                            .ifPresent(value -> cases.answered(
                                    "as " + role + ", " + variable.name() + " being unknown",
                                    caller,
                                    one -> request.send(one, operation.path(things, variable, value)))));
            others.forEach((name, existing) -> {
                if (concerned(operation, existing)) {
                    var path = operation.path(with(existing));
                    cases.answered("as " + role + ", on " + name, caller, one -> request.send(one, path));
                    cases.answered("as " + role + ", on " + name + " again", caller, one -> request.send(one, path));
                }
            });
        });
        return DynamicContainer.dynamicContainer(operation + ", used", cases.tests());
    }

    private Request request(OpenApiDocument document, Operation operation) {
        var body = bodies.get(operation.toString());
        return new Request(
                operation,
                things,
                body != null
                        ? body
                        : operation.body().map(new Samples(document)::of).orElse(null));
    }

    private Optional<Api> admitted(Operation operation) {
        return callers.admittedBy(operation).values().stream().findFirst().map(api::as);
    }

    private static boolean concerned(Operation operation, Map<String, String> existing) {
        return operation.variables().stream().anyMatch(variable -> existing.containsKey(variable.key()));
    }

    private Map<String, String> with(Map<String, String> existing) {
        var all = new LinkedHashMap<>(things);
        all.putAll(existing);
        return all;
    }
}
