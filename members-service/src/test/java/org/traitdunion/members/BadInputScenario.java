package org.traitdunion.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

/** Every endpoint, every caller, every bad input: a problem with its name, never a fault of ours. */
@ServiceScenario
class BadInputScenario {

    private static final String LONG = "x".repeat(9000);
    private static final Map<String, Object> APPLY = Someone.request();
    private static final Map<String, Object> DECIDE = Map.of("decision", "refuse", "reason", "Non.");
    private static final Map<String, Object> SUSPEND = Map.of("reason", "Démarchage.");

    /** Who is let in, besides those whom every endpoint refuses. */
    private enum For {
        EVERYBODY,
        MEMBERS,
        ADMINISTRATORS
    }

    /**
     * @param path {@code ID} stands for a member
     * @param body a good one; null for none
     */
    private record Endpoint(
            String method, String path, For whom, @Nullable Map<String, Object> body) {

        Answer ask(Api api, String member) {
            return send(api, path.replace("ID", member));
        }

        Answer send(Api api, String at) {
            return switch (method) {
                case "GET" -> api.get(at);
                case "DELETE" -> api.delete(at);
                default -> api.put(at, body);
            };
        }

        boolean isList() {
            return method.equals("GET") && LISTS.contains(path);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final List<String> LISTS =
            List.of("/api/companies", "/api/applications", "/api/members", "/api/notifications");

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("GET", "/api/me", For.EVERYBODY, null),
            new Endpoint("PUT", "/api/me/preferences", For.EVERYBODY, Map.of("language", "fr", "theme", "dark")),
            new Endpoint("PUT", "/api/me/application", For.EVERYBODY, APPLY),
            new Endpoint("GET", "/api/charter", For.EVERYBODY, null),
            new Endpoint("GET", "/api/companies", For.EVERYBODY, null),
            new Endpoint("PUT", "/api/companies/brevane", For.ADMINISTRATORS, Map.of("name", "Brévane")),
            new Endpoint("GET", "/api/applications", For.ADMINISTRATORS, null),
            new Endpoint("PUT", "/api/applications/ID/decision", For.ADMINISTRATORS, DECIDE),
            new Endpoint("GET", "/api/members", For.MEMBERS, null),
            new Endpoint("GET", "/api/members/ID", For.MEMBERS, null),
            new Endpoint("PUT", "/api/members/ID/roles/organiser", For.ADMINISTRATORS, null),
            new Endpoint("DELETE", "/api/members/ID/roles/organiser", For.ADMINISTRATORS, null),
            new Endpoint("PUT", "/api/members/ID/suspension", For.ADMINISTRATORS, SUSPEND),
            new Endpoint("DELETE", "/api/members/ID/suspension", For.ADMINISTRATORS, null),
            new Endpoint("GET", "/api/notifications", For.EVERYBODY, null),
            new Endpoint(
                    "PUT",
                    "/api/notifications/seen",
                    For.EVERYBODY,
                    Map.of("upTo", "00f06a30-fc89-572d-a1e5-f68faa47fb70")),
            new Endpoint("PUT", "/api/notifications/00f06a30-fc89-572d-a1e5-f68faa47fb70/seen", For.EVERYBODY, null),
            new Endpoint("GET", "/api/notifications/stream", For.EVERYBODY, null));

    @Autowired
    private Api api;

    @Autowired
    private Tokens tokens;

    private Someone administrator;
    private Someone member;
    private Someone applicant;
    private Someone suspended;

    @BeforeEach
    void people_of_every_kind() {
        administrator = Someone.administrator(tokens);
        member = Someone.member(api, tokens, "Awa Diarra");
        applicant = Someone.signedIn(tokens, "Thomas Quéré");
        suspended = Someone.member(api, tokens, "Marc Vidal");
        api.as(administrator.token())
                .put("/api/members/" + suspended.id() + "/suspension", SUSPEND)
                .expect(200);
    }

    @TestFactory
    Stream<DynamicNode> every_endpoint() {
        return ENDPOINTS.stream()
                .map(endpoint -> DynamicContainer.dynamicContainer(
                        endpoint.toString(),
                        Stream.of(callers(endpoint), lists(endpoint), bodies(endpoint))
                                .flatMap(List::stream)));
    }

    @TestFactory
    Stream<DynamicTest> every_identifier() {
        var admin = api.as(administrator.token());
        var nobody = UUID.randomUUID().toString();
        return Stream.of(
                test(
                        "a company that is no slug",
                        () -> admin.put("/api/companies/Ça", Map.of("name", "Ça"))
                                .expectProblem(400, "invalid-parameter")),
                test(
                        "an unknown member",
                        () -> admin.get("/api/members/" + nobody).expectProblem(404, "not-found")),
                test(
                        "a member's id that is too long",
                        () -> admin.get("/api/members/" + "x".repeat(101)).expectProblem(400, "invalid-parameter")),
                test(
                        "an unknown applicant",
                        () -> admin.header("If-Match", "\"1\"")
                                .put("/api/applications/" + nobody + "/decision", DECIDE)
                                .expectProblem(404, "not-found")),
                test(
                        "a version that is no version",
                        () -> admin.header("If-Match", "one")
                                .put("/api/applications/" + nobody + "/decision", DECIDE)
                                .expectProblem(400, "invalid-parameter")),
                test(
                        "a role that is not given",
                        () -> admin.put("/api/members/" + nobody + "/roles/boss", null)
                                .expectProblem(400, "invalid-parameter")),
                test(
                        "a notification that is no UUID",
                        () -> admin.put("/api/notifications/x/seen", null).expectProblem(400, "invalid-parameter")),
                test(
                        "somebody else's notification",
                        () -> admin.put("/api/notifications/" + nobody + "/seen", null)
                                .expectProblem(404, "not-found")),
                test(
                        "seen as neither true nor false",
                        () -> admin.get("/api/notifications?seen=perhaps").expectProblem(400, "invalid-parameter")),
                test("an unknown path", () -> admin.get("/api/members/x/y/z").expectProblem(404, "not-found")),
                test(
                        "a method that is not there",
                        () -> admin.delete("/api/charter").expectProblem(405, "method-not-allowed")),
                test(
                        "an answer in another format",
                        () -> admin.header("Accept", "application/xml")
                                .get("/api/charter")
                                .expectProblem(406, "not-acceptable")));
    }

    private List<DynamicTest> callers(Endpoint endpoint) {
        var tests = new ArrayList<DynamicTest>();
        refused(tests, endpoint, "without a token", api, 401, "unauthenticated");
        refused(tests, endpoint, "with nonsense for a token", api.as("nonsense"), 401, "unauthenticated");
        var mine = tokens.of(administrator.id());
        refused(tests, endpoint, "with a token of another issuer", as(mine.otherIssuer()), 401, "unauthenticated");
        refused(tests, endpoint, "expired", as(tokens.of(member.id()).expired()), 401, "unauthenticated");
        refused(tests, endpoint, "for others", as(tokens.of(member.id()).wrongAudience()), 401, "unauthenticated");
        refused(tests, endpoint, "forged", as(tokens.of(member.id()).otherKey()), 401, "unauthenticated");
        refused(tests, endpoint, "suspended", api.as(suspended.token()), 403, "suspended");
        switch (endpoint.whom()) {
            case EVERYBODY -> {}
            case MEMBERS -> refused(tests, endpoint, "applicant", api.as(applicant.token()), 403, "not-a-member");
            case ADMINISTRATORS -> {
                refused(tests, endpoint, "applicant", api.as(applicant.token()), 403, "forbidden");
                refused(tests, endpoint, "member", api.as(member.token()), 403, "forbidden");
            }
        }
        return tests;
    }

    private List<DynamicTest> lists(Endpoint endpoint) {
        if (!endpoint.isList()) {
            return List.of();
        }
        var known = api.as(administrator.token());
        return List.of(
                test(
                        "a cursor that is none",
                        () -> endpoint.send(known, endpoint.path() + "?cursor=abc")
                                .expectProblem(400, "invalid-cursor")),
                test(
                        "no items",
                        () -> endpoint.send(known, endpoint.path() + "?limit=0")
                                .expectProblem(400, "invalid-parameter")),
                test(
                        "too many items",
                        () -> endpoint.send(known, endpoint.path() + "?limit=101")
                                .expectProblem(400, "invalid-parameter")),
                test(
                        "words for a number",
                        () -> endpoint.send(known, endpoint.path() + "?limit=many")
                                .expectProblem(400, "invalid-parameter")));
    }

    private List<DynamicTest> bodies(Endpoint endpoint) {
        var good = endpoint.body();
        if (good == null) {
            return List.of();
        }
        var tests = new ArrayList<DynamicTest>();
        var known = api.as(administrator.token()).header("If-Match", "\"1\"");
        var path = endpoint.path().replace("ID", member.id());
        for (var body : List.of("", "{", "null", "[]", "\"text\"", "{}", "{\"unknown\": 1}")) {
            tests.add(test(
                    "the body " + body,
                    () -> known.send("PUT", path, body.getBytes(UTF_8), "application/json")
                            .expectProblem(400, "invalid-request")));
        }
        tests.add(test(
                "text that is no UTF-8",
                () -> known.send("PUT", path, new byte[] {'{', '"', (byte) 0xc3, '(', '"', '}'}, "application/json")
                        .expectProblem(400, "invalid-request")));
        tests.add(test(
                "another content type",
                () -> known.send("PUT", path, "<a/>".getBytes(UTF_8), "application/xml")
                        .expectProblem(415, "unsupported-media-type")));
        tests.add(test(
                "a body over the limit",
                () -> known.send("PUT", path, new byte[300 * 1024], "application/json")
                        .expectProblem(413, "body-too-large")));
        for (var field : good.keySet()) {
            for (var wrong : List.of(List.of(1), Map.of("a", 1), true, LONG, "\u0000", "", 1e300)) {
                var body = new HashMap<>(good);
                body.put(field, wrong);
                var shown = wrong.equals(LONG) ? "a long text" : wrong;
                tests.add(test(
                        field + " as " + shown, () -> known.put(path, body).expectProblem(400, "invalid-request")));
            }
        }
        return tests;
    }

    private Api as(Tokens.Minting token) {
        return api.as(token.token());
    }

    private void refused(
            List<DynamicTest> tests, Endpoint endpoint, String who, Api caller, int status, String problem) {
        tests.add(test(who, () -> endpoint.ask(caller, member.id()).expectProblem(status, problem)));
    }

    private static DynamicTest test(String what, Runnable run) {
        return DynamicTest.dynamicTest(what, run::run);
    }
}
