package org.traitdunion.members;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

/** What the walk through all endpoints cannot know: the very problem that answers each slip of a client of ours. */
@ServiceScenario
class UnknownThingsScenario {

    private static final Map<String, Object> DECIDE = Map.of("decision", "refuse", "reason", "Non.");

    @Autowired
    private Api api;

    @Autowired
    private Tokens tokens;

    @TestFactory
    Stream<DynamicTest> each_thing_that_is_not_there() {
        var admin = api.as(Someone.administrator(tokens).token());
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

    private static DynamicTest test(String what, Runnable run) {
        return DynamicTest.dynamicTest(what, run::run);
    }
}
