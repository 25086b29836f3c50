package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

@ServiceScenario
class AdministrationScenario extends Scenario {

    private Someone administrator;
    private Someone awa;
    private String member;

    @BeforeEach
    void aMember() {
        administrator = Someone.administrator(tokens);
        awa = Someone.member(api, tokens, "Awa Diarra");
        member = "/api/members/" + awa.id();
    }

    @Test
    void a_role_works_at_the_next_request_and_is_told_once() {
        clock.advance(Duration.ofMinutes(1));
        var given = api.as(administrator.token())
                .put(member + "/roles/organiser", null)
                .expect(200)
                .json();
        assertThat(given.get("roles")).extracting(JsonNode::asString).containsExactly("member", "organiser");
        assertThat(awa.me(api).get("roles")).extracting(JsonNode::asString).containsExactly("member", "organiser");

        api.as(administrator.token()).put(member + "/roles/organiser", null).expect(200);
        clock.advance(Duration.ofMinutes(1));
        api.as(administrator.token()).delete(member + "/roles/organiser").expect(200);
        api.as(administrator.token()).delete(member + "/roles/organiser").expect(200);
        assertThat(awa.me(api).get("roles")).extracting(JsonNode::asString).containsExactly("member");

        var taken = facts.await("members.role-taken", fact -> fact.subject().equals(awa.id()));
        assertThat(taken.payload().get("role").asString()).isEqualTo("organiser");
        assertThat(facts.all("members.facts").stream()
                        .filter(fact -> fact.subject().equals(awa.id()))
                        .filter(fact -> fact.type().startsWith("members.role-")))
                .hasSize(2);
        await().untilAsserted(() -> assertThat(notifications())
                .extracting(item -> item.get("kind").asString()
                        + item.get("data").path("role").asString(""))
                .containsExactly("role-takenorganiser", "role-givenorganiser", "admitted"));
    }

    @Test
    void whoever_names_a_version_changes_no_other() {
        var seen = Objects.requireNonNull(
                api.as(administrator.token()).get(member).expect(200).header("etag"));
        var based = api.as(administrator.token()).header("If-Match", seen);
        based.put(member + "/roles/organiser", null).expect(200);
        // Repeated, with the version of then: it is so already.
        based.put(member + "/roles/organiser", null).expect(200);
        based.delete(member + "/roles/organiser").expectProblem(412, "stale");
        based.put(member + "/suspension", Map.of("reason", "Trop tard")).expectProblem(412, "stale");
        assertThat(awa.me(api).get("roles")).extracting(JsonNode::asString).containsExactly("member", "organiser");
    }

    @Test
    void only_administrators_see_standing_reason_and_version() {
        var hers = api.as(awa.token()).get(member).expect(200);
        assertThat(hers.json().propertyNames())
                .containsExactlyInAnyOrder("id", "name", "company", "site", "job", "roles");
        assertThat(hers.header("ETag")).isNull();
        var seen = api.as(administrator.token()).get(member).expect(200);
        assertThat(seen.json().get("standing").asString()).isEqualTo("active");
        assertThat(seen.json().get("version").asLong()).isEqualTo(2);
        assertThat(seen.header("ETag")).isEqualTo("\"2\"");
        assertThat(seen.json().has("email")).isFalse();
    }

    @Test
    void only_two_roles_are_given() {
        api.as(administrator.token()).put(member + "/roles/admin", null).expectProblem(400, "invalid-parameter");
        api.as(administrator.token()).put(member + "/roles/member", null).expectProblem(400, "invalid-parameter");
    }

    @Test
    void a_suspended_member_is_refused_everything_and_comes_back_with_all() {
        api.as(administrator.token()).put(member + "/roles/organiser", null).expect(200);
        var suspended = api.as(administrator.token())
                .put(member + "/suspension", Map.of("reason", "Démarchage répété."))
                .expect(200)
                .json();
        assertThat(suspended.get("standing").asString()).isEqualTo("suspended");
        assertThat(suspended.get("suspensionReason").asString()).isEqualTo("Démarchage répété.");

        for (var path :
                new String[] {"/api/me", "/api/charter", "/api/companies", "/api/members", "/api/notifications"}) {
            var problem = api.as(awa.token()).get(path).expectProblem(403, "suspended");
            assertThat(problem.get("reason").asString()).isEqualTo("Démarchage répété.");
        }
        api.as(awa.token()).get("/api/notifications/stream").expectProblem(403, "suspended");
        api.as(awa.token()).put("/api/me/application", Someone.request()).expectProblem(403, "suspended");

        var other = Someone.member(api, tokens, "Marc Vidal");
        api.as(other.token()).get(member).expectProblem(404, "not-found");
        api.as(administrator.token()).get(member).expect(200);
        var entry = facts.await(
                "members.directory",
                fact -> fact.subject().equals(awa.id())
                        && fact.payload().get("standing").asString().equals("suspended"));
        assertThat(entry.payload().get("roles")).extracting(JsonNode::asString).contains("organiser");

        api.as(administrator.token()).delete(member + "/suspension").expect(200);
        assertThat(awa.me(api).get("roles")).extracting(JsonNode::asString).containsExactly("member", "organiser");
        facts.await("members.member-suspended", fact -> fact.subject().equals(awa.id()));
        facts.await("members.member-reinstated", fact -> fact.subject().equals(awa.id()));
        assertThat(notifications())
                .extracting(item -> item.get("kind").asString())
                .doesNotContain("suspended", "reinstated");
    }

    @Test
    void nobody_suspends_themselves() {
        var both = new Someone(
                awa.id(), tokens.of(awa.id()).named("Awa Diarra").admin().token());
        api.as(both.token())
                .put(member + "/suspension", Map.of("reason", "Par erreur."))
                .expectProblem(409, "not-yourself");
        awa.me(api);
    }

    @Test
    void an_applicant_has_neither_role_nor_suspension() {
        var applicant = Someone.signedIn(tokens, "Thomas Quéré");
        applicant.ask(api);
        var path = "/api/members/" + applicant.id();

        api.as(administrator.token()).put(path + "/roles/organiser", null).expectProblem(404, "not-found");
        api.as(administrator.token()).delete(path + "/roles/organiser").expectProblem(404, "not-found");
        api.as(administrator.token())
                .put(path + "/suspension", Map.of("reason", "Non."))
                .expectProblem(404, "not-found");
        api.as(administrator.token()).delete(path + "/suspension").expectProblem(404, "not-found");
        api.as(administrator.token()).get(path).expectProblem(404, "not-found");
    }

    @Test
    void a_name_changed_in_keycloak_is_noticed_at_the_next_page_and_told() {
        var married = tokens.of(awa.id())
                .named("Awa Diarra-Martin")
                .email("awa@orvalys.example")
                .token();

        assertThat(api.as(married).get("/api/me").expect(200).json().get("name").asString())
                .isEqualTo("Awa Diarra-Martin");

        assertThat(api.as(administrator.token())
                        .get(member)
                        .expect(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Awa Diarra-Martin");
        facts.await(
                "members.directory",
                fact -> fact.subject().equals(awa.id())
                        && fact.payload().get("name").asString().equals("Awa Diarra-Martin"));
    }

    private Iterable<JsonNode> notifications() {
        return api.as(awa.token()).get("/api/notifications").expect(200).json().get("items");
    }
}
