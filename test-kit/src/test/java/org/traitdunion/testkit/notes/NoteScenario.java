package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.notes.echo.Echoes;
import org.traitdunion.testkit.notes.note.Notes;
import tools.jackson.databind.JsonNode;

@ServiceScenario
@Import(KnownStandings.class)
class NoteScenario extends Scenario {
    private static final String PERSON = Ids.next();

    @Autowired
    KnownStandings standings;

    @Autowired
    Notes notes;

    @Autowired
    Echoes echoes;

    private Api member;

    @BeforeEach
    void signIn() {
        standings.put(PERSON, Standing.active("orvalys", "Alice Martin", Set.of()));
        member = api.as(tokens.of(PERSON).named("Alice Martin").token());
    }

    private static Map<String, Object> body(String text) {
        return new HashMap<>(Map.of(
                "text", text, "colour", "pale-blue", "weight", 3, "at", "2026-11-24T10:00:00Z", "parts", List.of()));
    }

    @Test
    void aNoteIsWrittenReadChangedAndToldInOrder() {
        var id = Ids.next();
        var written =
                member.put("/api/notes/" + id, body("  Cafe\u0301\r\nnoir  ")).expect(200);
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        assertThat(written.json().get("text").asString()).isEqualTo("Café\nnoir");
        assertThat(written.json().get("colour").asString()).isEqualTo("pale-blue");
        assertThat(written.json().get("label").isNull()).isTrue();

        member.header("If-Match", "\"1\"").put("/api/notes/" + id, body("Thé")).expect(200);
        member.header("If-Match", "\"1\"").put("/api/notes/" + id, body("Eau")).expectProblem(412, "stale");
        member.header("If-Match", "W/\"2\"")
                .put("/api/notes/" + id, body("Eau"))
                .expectProblem(412, "stale");
        member.header("If-Match", "2").put("/api/notes/" + id, body("Eau")).expectProblem(400, "invalid-parameter");
        member.put("/api/notes/" + id, body("Eau")).expectProblem(428, "precondition-required");
        member.header("If-Match", "\"7\", \"2\"")
                .put("/api/notes/" + id, body("Eau"))
                .expect(200);
        member.header("If-Match", "*").put("/api/notes/" + id, body("Lait")).expect(200);
        assertThat(member.get("/api/notes/" + id).expect(200).header("ETag")).isEqualTo("\"4\"");
        member.header("If-None-Match", "\"4\"").get("/api/notes/" + id).expect(200);

        facts.await(
                "notes.directory",
                fact -> fact.subject().equals(id)
                        && fact.payload().get("text").asString().equals("Lait"));
        var told = facts.all("notes.facts").stream()
                .filter(fact -> fact.key().equals(id))
                .toList();
        assertThat(told)
                .extracting(fact -> fact.payload().get("revision").asLong())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(told).extracting(fact -> fact.position()).containsExactly(1L, 3L, 5L, 7L);
        assertThat(told.getFirst().header("ce_source")).isEqualTo("/notes-service");
        assertThat(told.getFirst().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        await().untilAsserted(() -> assertThat(echoes.broadcast()).contains(id));
        await().untilAsserted(() -> assertThat(echoes.effects(id)).containsExactlyInAnyOrder(1L, 3L, 5L, 7L));
    }

    @Test
    void aTombstoneErasesAndOnlyAToldNoteIsRemoved() {
        var id = Ids.next();
        member.put("/api/notes/" + id, body("Bref")).expect(200);
        notes.hide(id);
        await().untilAsserted(() -> assertThat(facts.all("notes.directory"))
                .anyMatch(fact -> fact.key().equals(id) && fact.payload().isNull()));
        await().until(() -> notes.remove(id));
        member.get("/api/notes/" + id).expectProblem(404, "not-found");
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        for (int number = 0; number < 7; number++) {
            member.put("/api/notes/" + Ids.next(), body("Note " + number)).expect(200);
        }
        var seen = new HashSet<String>();
        JsonNode page =
                member.get("/api/notes?limit=3&colour=white").expect(200).json();
        for (int pages = 1; ; pages++) {
            page.get("items")
                    .forEach(item ->
                            assertThat(seen.add(item.get("id").asString())).isTrue());
            if (page.get("next").isNull()) {
                assertThat(pages).isGreaterThanOrEqualTo(3);
                break;
            }
            var cursor = page.get("next").asString();
            member.get("/api/notes?limit=3&cursor=" + cursor).expectProblem(400, "invalid-cursor");
            var answer = member.get("/api/notes?limit=3&colour=white&cursor=" + cursor)
                    .expect(200);
            page = answer.json();
            if (!page.get("next").isNull()) {
                assertThat(answer.header("Link")).matches("</api/notes\\?.*cursor=.*>; rel=\"next\"");
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(7);
        for (var limit : List.of("0", "101", "x", "-1", "1e1", "")) {
            member.get("/api/notes?limit=" + limit).expectProblem(400, "invalid-parameter");
        }
        assertThat(member.get("/api/notes?limit=1&colour=white&odd=a==&odd=%C3%A9%26%7Bx%7D")
                        .expect(200)
                        .header("Link"))
                .startsWith("</api/notes?limit=1&colour=white&odd=a==&odd=%C3%A9%26%7Bx%7D&cursor=");
        member.get("/api/notes?%F2%94%97%99w=1").expectProblem(400, "malformed-request");
        member.header("Content-Type", "multipart/form-data").get("/api/notes").expect(200);
        member.get("/api/notes?cursor=AAAA").expectProblem(400, "invalid-cursor");
        member.get("/api/notes?cursor=%00").expectProblem(400, "invalid-cursor");
        assertThat(member.header("Accept-Language", "en")
                        .get("/api/notes?colour=red")
                        .expectProblem(400, "invalid-parameter")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("This value is not allowed. Allowed are: white, pale-blue.");
    }

    @Test
    void everythingWrongIsNamedFieldByField() {
        var bad = body("x".repeat(501));
        bad.put("colour", null);
        bad.put("weight", 12);
        bad.put("label", "a\u0000b");
        bad.put("parts", List.of(Map.of("id", "Not A Slug", "title", "\u202eevil")));
        var problem = member.put("/api/notes/" + Ids.next(), bad).expectProblem(400, "invalid-request");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("text", "colour", "weight", "label", "parts[0].id", "parts[0].title");
        assertThat(problem.get("traceId").asString()).hasSize(32);
        assertThat(problem.get("instance").asString()).startsWith("/api/notes/");
    }

    @Test
    void valuesOfWrongTypesAreNamedWithTheRest() {
        var bad = body("x".repeat(501));
        bad.put("colour", "red");
        bad.put("weight", "3");
        bad.put("at", 5);
        bad.put("odd", 1);
        bad.put("parts", List.of(Map.of("id", "a", "title", 7), Map.of("id", "b", "title", "x".repeat(11)), "c"));
        assertThat(member.put("/api/notes/" + Ids.next(), bad)
                        .expectProblem(400, "invalid-request")
                        .get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder(
                        "text", "colour", "weight", "at", "odd", "parts[0].title", "parts[1].title", "parts[2]");
    }

    @Test
    void whoNamesNoConstantIsToldWhichThereAre() {
        var bad = body("Bleu");
        bad.put("colour", "red");
        assertThat(member.put("/api/notes/" + Ids.next(), bad)
                        .expectProblem(400, "invalid-request")
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("Cette valeur n’est pas admise. Valeurs possibles\u202f: white, pale-blue.");
    }

    @Test
    void aProblemSpeaksTheReadersLanguage() {
        var french = member.post("/api/notes/closures", null);
        assertThat(french.expectProblem(409, "notebook-closed").get("detail").asString())
                .isEqualTo("Le cahier n’a plus que 3 pages.");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        var english = member.header("Accept-Language", "en-GB, fr;q=0.3").post("/api/notes/closures", null);
        assertThat(english.expectProblem(409, "notebook-closed").get("title").asString())
                .isEqualTo("Notebook closed");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        var errors = member.header("Accept-Language", "en")
                .put("/api/notes/" + Ids.next(), Map.of())
                .expectProblem(400, "invalid-request")
                .get("errors");
        assertThat(errors).extracting(error -> error.get("message").asString()).contains("This text is required.");
        member.header("Accept-Language", "@@;;")
                .post("/api/notes/closures", null)
                .expectProblem(409, "notebook-closed");
    }

    @Test
    void malformedBodiesAreRefused() {
        var path = "/api/notes/" + Ids.next();
        for (var body : List.of(
                "",
                "null",
                "{",
                "[]",
                "\"x\"",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":1}",
                "{\"text\":{}}",
                "{\"other\":1}",
                "{\"text\":\"\\ud800\"}",
                "{\"colour\":1}",
                "{\"colour\":\"red\"}",
                "{\"weight\":\"3\"}",
                "{\"weight\":3.5}",
                "{\"weight\":99999999999}",
                "{\"at\":5}",
                "{\"at\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"at\":\"\"}",
                "{\"parts\":{}}",
                "{\"parts\":[null]}",
                "{\"parts\":" + "[".repeat(5000),
                "{} {}",
                "NaN")) {
            member.send("PUT", path, body.getBytes(StandardCharsets.UTF_8), "application/json")
                    .expectProblem(400, "invalid-request");
        }
        member.send(
                        "PUT",
                        path,
                        new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc3, '(', '"', '}'},
                        "application/json")
                .expectProblem(400, "invalid-request");
        member.send("PUT", path, "{}".getBytes(StandardCharsets.UTF_8), "text/plain")
                .expectProblem(415, "unsupported-media-type");
        member.send("PUT", path, "{}".getBytes(StandardCharsets.UTF_8), "application/json;charset=latin1")
                .expectProblem(415, "unsupported-media-type");
        member.send("PUT", path, "{}".getBytes(StandardCharsets.UTF_8), "nonsense")
                .expectProblem(415, "unsupported-media-type");
        member.send("PUT", path, "{}".getBytes(StandardCharsets.UTF_8), null)
                .expectProblem(415, "unsupported-media-type");
        var tooLarge = ("{\"text\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        member.send("PUT", path, tooLarge, "application/json").expectProblem(413, "body-too-large");
        member.send(
                        "PUT",
                        path,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge)),
                        "application/json")
                .expectProblem(413, "body-too-large");
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        member.get("/api/nothing").expectProblem(404, "not-found");
        member.get("/api/notes/not-a-uuid").expectProblem(400, "invalid-parameter");
        member.get("/api/notes/" + Ids.next()).expectProblem(404, "not-found");
        var wrongMethod = member.delete("/api/notes");
        wrongMethod.expectProblem(405, "method-not-allowed");
        assertThat(wrongMethod.header("Allow")).contains("GET");
        member.header("Accept", "text/html").get("/api/notes").expectProblem(406, "not-acceptable");
        assertThat(member.header("Accept", "application/problem+json")
                        .get("/api/notes")
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("application/json");
        for (var target :
                List.of("/api/notes?colour=%zz", "/api/notes;x=1", "/api//notes", "/api/notes/%2e%2e/x", "/%")) {
            member.raw("GET", target).expectProblem(400, "malformed-request");
        }
        api.get("/elsewhere").expectProblem(401, "unauthenticated");
        member.get("/elsewhere").expectProblem(403, "forbidden");
        var accident = member.post("/api/notes/accidents", null).expect(500);
        assertThat(accident.body()).contains("internal-error").doesNotContain("secret", "Exception");
        assertThat(accident.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void onlyGoodTokensAreTaken() {
        for (var token : List.of(
                tokens.of(PERSON).expired().token(),
                tokens.of(PERSON).otherIssuer().token(),
                tokens.of(PERSON).wrongAudience().token(),
                tokens.of(PERSON).otherKey().token(),
                tokens.of(PERSON).endless().token(),
                tokens.of(PERSON).unsigned(),
                tokens.of(PERSON).signedWithThePublicKey(),
                "not.a.token",
                "x")) {
            var refused = api.as(token).get("/api/notes");
            refused.expectProblem(401, "unauthenticated");
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        api.get("/api/notes").expectProblem(401, "unauthenticated");
        api.header("Authorization", "Basic eDp5").get("/api/notes").expectProblem(401, "unauthenticated");
    }

    @Test
    void eachMayDoWhatItsRoleAllows() {
        var applicant = api.as(tokens.of(Ids.next()).named("Zoé Petit").token());
        assertThat(applicant
                        .get("/api/notes/mine")
                        .expect(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Zoé Petit");
        applicant.get("/api/notes").expectProblem(403, "not-a-member");
        applicant.get("/api/notes/programme").expectProblem(403, "not-a-member");
        applicant.get("/api/notes/settings").expectProblem(403, "forbidden");
        member.get("/api/notes/programme").expectProblem(403, "forbidden");
        member.get("/api/notes/forgotten").expectProblem(403, "forbidden");
        var organiser = Ids.next();
        standings.put(organiser, Standing.active("orvalys", "Omar", Set.of(Role.ORGANISER)));
        api.as(tokens.of(organiser).token()).get("/api/notes/programme").expect(200);
        var administrator = api.as(tokens.of(Ids.next()).admin().token());
        administrator.get("/api/notes/settings").expect(200);
        administrator.get("/api/notes").expectProblem(403, "not-a-member");
    }

    @Test
    void aSuspendedMemberIsRefusedEverywhereWithTheTokenStillValid() {
        var person = Ids.next();
        standings.put(person, Standing.active("orvalys", "Paul", Set.of()));
        var paul = api.as(tokens.of(person).admin().token());
        paul.get("/api/notes").expect(200);
        standings.put(person, Standing.suspended("Propos blessants"));
        for (var path : List.of("/api/notes", "/api/notes/mine", "/api/notes/settings", "/api/nothing")) {
            assertThat(paul.get(path)
                            .expectProblem(403, "suspended")
                            .get("reason")
                            .asString())
                    .isEqualTo("Propos blessants");
        }
        standings.put(person, Standing.active("orvalys", "Paul", Set.of()));
        paul.get("/api/notes").expect(200);
    }

    @Test
    void theDocumentsTellEverythingWithoutAToken() {
        var openApi = api.get("/v3/api-docs").expect(200).json();
        var put = openApi.at("/paths/~1api~1notes~1{id}/put");
        assertThat(put.get("x-access").asString()).isEqualTo("members");
        assertThat(put.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                        .asString())
                .endsWith("/Problem");
        var command = openApi.at("/components/schemas/ChangeNote");
        assertThat(command.get("required"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("text", "colour", "weight", "at", "parts");
        assertThat(command.at("/properties/text/maxLength").asInt()).isEqualTo(500);
        assertThat(command.at("/properties/colour/enum"))
                .extracting(JsonNode::asString)
                .containsExactly("white", "pale-blue");
        assertThat(openApi.at("/components/schemas/Problem/properties/type/enum"))
                .extracting(JsonNode::asString)
                .contains("urn:traitdunion:problem:notebook-closed", "urn:traitdunion:problem:stale");
        assertThat(openApi.at("/paths/~1api~1notes/get/parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder("cursor", "limit", "colour");
        var colour = openApi.at("/paths/~1api~1notes/get/parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals("colour"))
                .findFirst()
                .orElseThrow();
        assertThat(colour.at("/schema/default").asString()).isEqualTo("pale-blue");
        assertThat(openApi.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
        var asyncApi = api.get("/v3/async-docs").expect(200).json();
        assertThat(asyncApi.at("/components/schemas/notes.note-changed/properties/revision/type")
                        .asString())
                .isEqualTo("integer");
        assertThat(asyncApi.at("/channels/notes.directory/messages").propertyNames())
                .containsExactly("notes.directory");
        var shown = asyncApi.at("/components/messages/notes.directory");
        assertThat(shown.at("/headers/required"))
                .extracting(JsonNode::asString)
                .contains("ce_id", "ce_type", "ce_time", "ce_aggregateversion");
        assertThat(shown.at("/bindings/kafka/key/type").asString()).isEqualTo("string");
        assertThat(shown.at("/payload/oneOf")).extracting(JsonNode::toString).contains("{\"type\":\"null\"}");
    }
}
