package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.traitdunion.kit.id.Ids;

/**
 * Every endpoint × role × bad input, read from the OpenAPI document of the running service: each answer must be a
 * problem whose type the document lists, and never a failure of ours.
 */
public final class EndpointMatrix {
    private final Api api;
    private final Tokens tokens;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> callers = new LinkedHashMap<>();

    EndpointMatrix(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
        callers.put("applicant", tokens.of(Ids.next()).named("Anaïs Petit").token());
        callers.put(
                "administrator", tokens.of(Ids.next()).named("Ada Min").admin().token());
    }

    /** With these values of path variables, for things that exist. */
    public EndpointMatrix of(Map<String, String> pathValues) {
        values.putAll(pathValues);
        return this;
    }

    /**
     * With a token of somebody who is {@code member}, {@code organiser}, {@code moderator} or {@code suspended};
     * an {@code applicant} and an {@code administrator} are known already.
     */
    public EndpointMatrix as(String role, String token) {
        callers.put(role, token);
        return this;
    }

    /** A container of tests for each operation. */
    public Stream<DynamicNode> tests() {
        var document = new OpenApiDocument(api.get("/v3/api-docs").expect(200).json());
        var operations = document.operations();
        assertThat(operations).as("operations in the document").isNotEmpty();
        return operations.stream().map(operation -> tests(document, operation));
    }

    private DynamicNode tests(OpenApiDocument document, OpenApiDocument.Operation operation) {
        var tests = new ArrayList<DynamicTest>();
        tokensAreChecked(operation, tests);
        rolesAreChecked(document, operation, tests);
        admitted(operation).ifPresent(token -> {
            if (!operation.isStream()) {
                new BadInput(document, operation, api.as(token), values, tests).add();
            }
        });
        return DynamicContainer.dynamicContainer(operation.toString(), tests);
    }

    private void tokensAreChecked(OpenApiDocument.Operation operation, List<DynamicTest> tests) {
        var someone = Ids.next();
        var bad = new LinkedHashMap<String, Api>();
        bad.put("no token", api);
        bad.put("a token of nonsense", api.as("nonsense"));
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
        bad.forEach((name, caller) -> tests.add(DynamicTest.dynamicTest(
                name, () -> operation.send(caller, operation.path(values)).expectProblem(401, "unauthenticated"))));
    }

    private void rolesAreChecked(
            OpenApiDocument document, OpenApiDocument.Operation operation, List<DynamicTest> tests) {
        tests.add(DynamicTest.dynamicTest(
                "says whom it is for",
                () -> assertThat(admittedBy(operation.access())).isNotEmpty()));
        callers.forEach((role, token) -> {
            var path = operation.path(Map.of());
            if (role.equals("suspended")) {
                tests.add(DynamicTest.dynamicTest(
                        "as suspended",
                        () -> operation.send(api.as(token), path).expectProblem(403, "suspended")));
            } else if (!admittedBy(operation.access()).contains(role)) {
                tests.add(DynamicTest.dynamicTest("as " + role + ", who may not", () -> {
                    var problem = operation.send(api.as(token), path).expectProblem();
                    assertThat(problem.get("status").asInt()).isEqualTo(403);
                }));
            } else if (!operation.isStream()) {
                tests.add(DynamicTest.dynamicTest("as " + role + ", on what does not exist", () -> {
                    var answer = operation.send(api.as(token), path);
                    assertThat(answer.status()).as(answer.body()).isLessThan(500);
                    if (answer.status() >= 400) {
                        document.isDocumented(answer.expectProblem());
                    }
                }));
            }
        });
    }

    private java.util.Optional<String> admitted(OpenApiDocument.Operation operation) {
        return admittedBy(operation.access()).stream()
                .filter(callers::containsKey)
                .map(callers::get)
                .findFirst();
    }

    private static Set<String> admittedBy(String access) {
        return switch (access) {
            case "signed-in" -> orderly("member", "organiser", "moderator", "administrator", "applicant");
            case "members" -> orderly("member", "organiser", "moderator");
            case "members-or-administrators" -> orderly("member", "organiser", "moderator", "administrator");
            case "organisers" -> orderly("organiser");
            case "moderators" -> orderly("moderator");
            case "administrators" -> orderly("administrator");
            default -> Set.of();
        };
    }

    private static Set<String> orderly(String... roles) {
        return new java.util.LinkedHashSet<>(List.of(roles));
    }
}
