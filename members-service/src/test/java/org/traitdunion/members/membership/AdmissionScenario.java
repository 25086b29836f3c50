package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.members.keycloak.InMemoryRealm;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

@ServiceScenario
class AdmissionScenario extends Scenario {

    @Autowired
    private InMemoryRealm realm;

    private Someone administrator;
    private Someone awa;

    @BeforeEach
    void somebodyWantsToJoin() {
        administrator = Someone.administrator(tokens);
        administrator.foundOrvalys(api);
        awa = Someone.signedIn(tokens, "Awa Diarra");
    }

    @Test
    void an_employee_asks_and_is_a_member_at_once_with_the_same_token() {
        assertThat(awa.me(api).get("state").asString()).isEqualTo("none");
        api.as(awa.token()).get("/api/members").expectProblem(403, "not-a-member");

        var asked = awa.ask(api);
        assertThat(asked.get("state").asString()).isEqualTo("requested");
        assertThat(asked.get("company").get("name").asString()).isEqualTo("Orvalys");
        assertThat(awa.me(api).get("state").asString()).isEqualTo("requested");
        assertThat(waiting()).contains(awa.id());

        var admitted = administrator.decide(api, awa, Map.of("decision", "admit"));
        assertThat(admitted.get("state").asString()).isEqualTo("admitted");

        var me = awa.me(api);
        assertThat(me.get("state").asString()).isEqualTo("active");
        assertThat(me.get("company").get("id").asString()).isEqualTo("orvalys");
        assertThat(me.get("roles")).extracting(JsonNode::asString).containsExactly("member");
        api.as(awa.token()).get("/api/members").expect(200);
        assertThat(waiting()).doesNotContain(awa.id());

        facts.await("members.application-made", fact -> fact.subject().equals(awa.id()));
        facts.await("members.member-admitted", fact -> fact.subject().equals(awa.id()));
        var entry = facts.await("members.directory", fact -> fact.subject().equals(awa.id()));
        assertThat(entry.payload().get("name").asString()).isEqualTo("Awa Diarra");
        assertThat(entry.payload().get("standing").asString()).isEqualTo("active");
        assertThat(entry.payload().get("version").asLong()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(realm.rolesOf(awa.id())).containsExactly("member"));
        await().untilAsserted(() -> assertThat(kinds(awa)).containsExactly("admitted"));
    }

    @Test
    void a_refusal_carries_its_reason_and_asking_again_is_possible() {
        awa.ask(api);
        var refused = administrator.decide(api, awa, Map.of("decision", "refuse", "reason", "Quel est votre métier ?"));
        assertThat(refused.get("state").asString()).isEqualTo("refused");

        var me = awa.me(api);
        assertThat(me.get("state").asString()).isEqualTo("refused");
        assertThat(me.get("application").get("reason").asString()).isEqualTo("Quel est votre métier ?");
        api.as(awa.token()).get("/api/members").expectProblem(403, "not-a-member");
        facts.await("members.application-refused", fact -> fact.subject().equals(awa.id()));
        await().untilAsserted(() -> assertThat(kinds(awa)).containsExactly("refused"));

        clock.advance(Duration.ofMinutes(1));
        assertThat(awa.ask(api).get("state").asString()).isEqualTo("requested");
        assertThat(waiting()).contains(awa.id());
        administrator.decide(api, awa, Map.of("decision", "admit"));
        assertThat(awa.me(api).get("state").asString()).isEqualTo("active");
        await().untilAsserted(() -> assertThat(kinds(awa)).containsExactly("admitted", "refused"));
    }

    @Test
    void of_two_administrators_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        awa.ask(api);
        var start = new CyclicBarrier(2);
        var decisions =
                List.of(Map.of("decision", "admit"), Map.of("decision", "refuse", "reason", "Pas une assistante."));

        try (var administrators = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = decisions.stream()
                    .map(decision -> administrators.submit(() -> {
                        start.await();
                        return api.as(administrator.token())
                                .header("If-Match", "\"1\"")
                                .put("/api/applications/" + awa.id() + "/decision", decision)
                                .status();
                    }))
                    .toList();
            var statuses = List.of(answers.get(0).get(), answers.get(1).get());

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat(awa.me(api).get("state").asString()).isEqualTo(statuses.get(0) == 200 ? "active" : "refused");
        }
    }

    @Test
    void a_decision_is_final_and_its_repetition_harmless() {
        awa.ask(api);
        administrator.decide(api, awa, Map.of("decision", "admit"));
        var decision = "/api/applications/" + awa.id() + "/decision";

        var admit = Map.of("decision", "admit");
        api.as(administrator.token())
                .header("If-Match", "\"1\"")
                .put(decision, admit)
                .expect(200);
        api.as(administrator.token()).put(decision, admit).expectProblem(428, "precondition-required");
        var refuse = Map.of("decision", "refuse", "reason", "Trop tard.");
        api.as(administrator.token())
                .header("If-Match", "\"1\"")
                .put(decision, refuse)
                .expectProblem(412, "stale");
        api.as(administrator.token())
                .header("If-Match", "\"2\"")
                .put(decision, refuse)
                .expectProblem(409, "already-decided");
        api.as(awa.token()).put("/api/me/application", Someone.request()).expectProblem(409, "already-member");
    }

    @Test
    void an_administrator_does_not_admit_what_they_have_not_read() {
        awa.ask(api);
        var moved =
                Map.of("companyId", "orvalys", "site", "Nantes", "job", "Office manager", "charterVersion", "2026-1");
        var corrected = api.as(awa.token())
                .put("/api/me/application", moved)
                .expect(200)
                .json();
        assertThat(corrected.get("site").asString()).isEqualTo("Nantes");
        assertThat(corrected.get("version").asLong()).isEqualTo(2);

        api.as(administrator.token())
                .header("If-Match", "\"1\"")
                .put("/api/applications/" + awa.id() + "/decision", Map.of("decision", "admit"))
                .expectProblem(412, "stale");
    }

    @Test
    void a_request_sent_many_times_at_once_is_one_request() throws Exception {
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(
                            _ -> clicks.submit(() -> awa.ask(api).get("version").asLong()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        facts.await("members.application-made", fact -> fact.subject().equals(awa.id()));
        assertThat(facts.all("members.facts").stream()
                        .filter(fact -> fact.subject().equals(awa.id())))
                .hasSize(1);
    }

    @Test
    void one_joins_a_company_of_the_network_and_signs_the_charter_in_force() {
        var elsewhere =
                Map.of("companyId", "inconnue", "site", "Lyon", "job", "Assistante", "charterVersion", "2026-1");
        var problem = api.as(awa.token()).put("/api/me/application", elsewhere).expectProblem(400, "invalid-request");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("companyId");

        var outdated = Map.of("companyId", "orvalys", "site", "Lyon", "job", "Assistante", "charterVersion", "2025-1");
        api.as(awa.token()).put("/api/me/application", outdated).expectProblem(409, "charter-outdated");
        assertThat(awa.me(api).get("state").asString()).isEqualTo("none");
    }

    @Test
    void a_refusal_without_a_reason_is_refused() {
        awa.ask(api);
        var problem = api.as(administrator.token())
                .header("If-Match", "\"1\"")
                .put("/api/applications/" + awa.id() + "/decision", Map.of("decision", "refuse", "raison", "Complet"))
                .expectProblem(400, "invalid-request");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("reason", "raison");
    }

    @Test
    void requests_are_listed_oldest_first_in_pages() {
        var others = IntStream.range(0, 5)
                .mapToObj(i -> Someone.signedIn(tokens, "Camille Perrin " + i))
                .toList();
        others.forEach(other -> other.ask(api));

        var first = api.as(administrator.token())
                .get("/api/applications?limit=3")
                .expect(200)
                .json();
        assertThat(first.get("items")).hasSize(3);
        var all = waiting();
        assertThat(all)
                .containsSubsequence(others.stream().map(Someone::id).toList().subList(0, 1));
        assertThat(all).containsAll(others.stream().map(Someone::id).toList()).doesNotHaveDuplicates();
    }

    /** Ids of everybody who waits for a decision, read page by page. */
    private List<String> waiting() {
        return Pages.read(api.as(administrator.token()), "/api/applications?state=requested&limit=2").stream()
                .map(item -> item.get("memberId").asString())
                .toList();
    }

    private List<String> kinds(Someone someone) {
        var items = api.as(someone.token())
                .get("/api/notifications")
                .expect(200)
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("kind").asString())
                .toList();
    }
}
