package org.traitdunion.events;

import static org.traitdunion.events.programme.EventMother.anEvent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

/** Endpoint × role × bad input: each a problem with its name, never a failure of ours. */
@ServiceScenario
class BadInputScenario {

    private enum Role {
        MEMBER,
        ORGANISER
    }

    private record Endpoint(String method, String path, Role role, boolean hasBody) {

        String at(String id) {
            return path.replace("{id}", id);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("GET", "/api/events", Role.MEMBER, false),
            new Endpoint("GET", "/api/events/drafts", Role.ORGANISER, false),
            new Endpoint("GET", "/api/events/{id}", Role.MEMBER, false),
            new Endpoint("PUT", "/api/events/{id}", Role.ORGANISER, true),
            new Endpoint("DELETE", "/api/events/{id}", Role.ORGANISER, false),
            new Endpoint("PUT", "/api/events/{id}/publication", Role.ORGANISER, false),
            new Endpoint("PUT", "/api/events/{id}/cancellation", Role.ORGANISER, true),
            new Endpoint("PUT", "/api/events/{id}/seat", Role.MEMBER, false),
            new Endpoint("DELETE", "/api/events/{id}/seat", Role.MEMBER, false),
            new Endpoint("GET", "/api/events/{id}/roster", Role.ORGANISER, false),
            new Endpoint("GET", "/api/registrations", Role.MEMBER, false));

    @Autowired
    Api api;

    @Autowired
    Tokens tokens;

    @Autowired
    FactProbe facts;

    @TestFactory
    Stream<DynamicTest> everyEndpoint() {
        var community = new Community(api, tokens, facts);
        var organiser = community.organiser("Odile Organise");
        var member = community.member("Alice Martin");
        var event = community.published(organiser, anEvent());
        return ENDPOINTS.stream().flatMap(endpoint -> cases(endpoint, event, organiser, member).stream());
    }

    private List<DynamicTest> cases(Endpoint endpoint, String event, Somebody organiser, Somebody member) {
        var tests = new ArrayList<DynamicTest>();
        var path = endpoint.at(event);
        refused(tests, endpoint, "no token", api, path, 401, "unauthenticated");
        refused(tests, endpoint, "a token of nonsense", api.as("nonsense"), path, 401, "unauthenticated");
        for (var token : List.of(
                tokens.of(organiser.id()).expired().token(),
                tokens.of(organiser.id()).otherIssuer().token(),
                tokens.of(organiser.id()).wrongAudience().token(),
                tokens.of(organiser.id()).otherKey().token())) {
            refused(tests, endpoint, "a token that is not ours", api.as(token), path, 401, "unauthenticated");
        }
        var applicant = tokens.of(UUID.randomUUID().toString()).token();
        refused(tests, endpoint, "an applicant", api.as(applicant), path, 403, "not-a-member");
        var administrator = tokens.of(UUID.randomUUID().toString()).admin().token();
        refused(tests, endpoint, "an administrator who is no member", api.as(administrator), path, 403, "not-a-member");
        var known = api.as(organiser.token());
        if (endpoint.role() == Role.ORGANISER) {
            refused(tests, endpoint, "a member", api.as(member.token()), path, 403, "forbidden");
        }
        if (endpoint.path().contains("{id}")) {
            for (var id : List.of("x", "1", "%C3%A9", "drafts%20", "00000000-0000-0000-0000-00000000000G")) {
                refused(tests, endpoint, "id " + id, known, endpoint.at(id), 400, "invalid-parameter");
            }
        } else {
            refused(tests, endpoint, "a cursor of nonsense", known, path + "?cursor=abc", 400, "invalid-cursor");
            refused(tests, endpoint, "no items", known, path + "?limit=0", 400, "invalid-parameter");
            refused(tests, endpoint, "too many items", known, path + "?limit=1000", 400, "invalid-parameter");
        }
        if (endpoint.hasBody()) {
            bodies(tests, endpoint, known);
        }
        return tests;
    }

    private void bodies(List<DynamicTest> tests, Endpoint endpoint, Api known) {
        var path = endpoint.at(Ids.next());
        for (var body : List.of("", "{", "null", "[]", "\"text\"", "{}", "{\"unknown\": 1}", "{\"a\":1,\"a\":2}")) {
            test(
                    tests,
                    endpoint,
                    "the body " + body,
                    () -> known.send(endpoint.method(), path, body.getBytes(StandardCharsets.UTF_8), "application/json")
                            .expectProblem(400, "invalid-request"));
        }
        test(
                tests,
                endpoint,
                "text that is no UTF-8",
                () -> known.send(
                                endpoint.method(),
                                path,
                                new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'},
                                "application/json")
                        .expectProblem(400, "invalid-request"));
        test(
                tests,
                endpoint,
                "another content type",
                () -> known.send(endpoint.method(), path, "<a/>".getBytes(StandardCharsets.UTF_8), "application/xml")
                        .expectProblem(415, "unsupported-media-type"));
        test(
                tests,
                endpoint,
                "a body without end",
                () -> known.send(endpoint.method(), path, new byte[300 * 1024], "application/json")
                        .expectProblem(413, "body-too-large"));
        var good = endpoint.path().endsWith("cancellation")
                ? Map.<String, Object>of("reason", "Grève")
                : Community.body(anEvent());
        good.keySet().forEach(field -> {
            var missing = new HashMap<>(good);
            missing.remove(field);
            test(
                    tests,
                    endpoint,
                    "without " + field,
                    () -> known.put(path, missing).expectProblem(400, "invalid-request"));
            for (var wrong : List.of(List.of(1), Map.of("a", 1), true, "x".repeat(9000), "\u0000", 1e300)) {
                var body = new HashMap<>(good);
                body.put(field, wrong);
                test(
                        tests,
                        endpoint,
                        field + " as " + String.valueOf(wrong).substring(0, 1),
                        () -> known.put(path, body).expectProblem(400, "invalid-request"));
            }
        });
    }

    private void refused(
            List<DynamicTest> tests, Endpoint endpoint, String what, Api as, String path, int status, String slug) {
        test(tests, endpoint, what, () -> {
            var answer = endpoint.hasBody() || endpoint.method().equals("PUT")
                    ? as.put(
                            path,
                            endpoint.path().endsWith("cancellation")
                                    ? Map.of("reason", "Grève")
                                    : endpoint.hasBody() ? Community.body(anEvent()) : null)
                    : endpoint.method().equals("GET") ? as.get(path) : as.delete(path);
            answer.expectProblem(status, slug);
        });
    }

    private static void test(List<DynamicTest> tests, Endpoint endpoint, String what, Runnable run) {
        tests.add(DynamicTest.dynamicTest(endpoint + ": " + what, run::run));
    }
}
