package org.traitdunion.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** Every endpoint, every role, every bad input: a documented problem, never a fault of ours, and nothing written. */
@ServiceScenario
class EndpointMatrixScenario extends Scenario {

    private static final String MEMBER = "/api/members/{id}";
    private static final String APPLICANT = "/api/applications/{memberId}";
    private static final String NOTIFICATION = "/api/notifications/{id}";

    @Autowired
    private EndpointMatrix matrix;

    @TestFactory
    Stream<DynamicNode> every_endpoint() {
        var administrator = Someone.administrator(tokens);
        var awa = Someone.member(api, tokens, "Awa Diarra");
        var lea = Someone.member(api, tokens, "Léa Roux");
        var marc = Someone.member(api, tokens, "Marc Vidal");
        var organiser = Someone.member(api, tokens, "Odile Marchand");
        var moderator = Someone.member(api, tokens, "Agnès Delmas");
        give(administrator, organiser, "organiser");
        give(administrator, moderator, "moderator");
        var applicants = List.of(Someone.signedIn(tokens, "Thomas Quéré"), Someone.signedIn(tokens, "Zoé Petit"));
        applicants.forEach(applicant -> applicant.ask(api));
        var applicant = applicants.getFirst();
        api.as(administrator.token())
                .put("/api/companies/brevane", Map.of("name", "Brévane"))
                .expect(200);
        var notification = notified(awa);
        var another = notified(marc);
        api.as(administrator.token())
                .put("/api/members/" + marc.id() + "/suspension", Map.of("reason", "Démarchage."))
                .expect(200);

        return matrix.of(Map.of(MEMBER, lea.id(), MEMBER + "/roles/{role}", "organiser"))
                .of(Map.of(APPLICANT, applicant.id(), NOTIFICATION, notification, "/api/companies/{id}", "brevane"))
                .hidden("an applicant who is no member", Map.of(MEMBER, applicant.id()))
                .hidden("somebody else’s notification", Map.of(NOTIFICATION, another))
                .also("a suspended member", Map.of(MEMBER, marc.id()))
                .also("a member who was admitted", Map.of(APPLICANT, lea.id()))
                .sending("PUT /api/me/application", Someone.request())
                .sending("PUT /api/applications/{memberId}/decision", Map.of("decision", "refuse", "reason", "Non."))
                .sending("PUT /api/companies/{id}", Map.of("name", "Brévane"))
                .sending(
                        "PUT /api/notifications/seen",
                        Map.of("listed", List.of(notification), "olderThan", notification))
                .takingUnknown("PUT /api/companies/{id}")
                .as("member", awa.token())
                .as("organiser", organiser.token())
                .as("moderator", moderator.token())
                .as("suspended", marc.token())
                .tests();
    }

    private void give(Someone administrator, Someone member, String role) {
        api.as(administrator.token())
                .put("/api/members/" + member.id() + "/roles/" + role, null)
                .expect(200);
    }

    /** Has two things happen to somebody and returns the notification of the newer. */
    private String notified(Someone someone) {
        for (int number = 1; number <= 2; number++) {
            var thread = Ids.next();
            facts.publish(
                    "forum.facts",
                    thread,
                    "forum.reply-restored",
                    1,
                    Map.of("threadId", thread, "number", number, "authorId", someone.id()));
        }
        await().untilAsserted(() -> assertThat(restored(someone)).hasSize(2));
        return restored(someone).getFirst().get("id").asString();
    }

    /** Newest first. The admission is told as well, sooner or later. */
    private List<JsonNode> restored(Someone someone) {
        return Pages.read(api.as(someone.token()), "/api/notifications?limit=100").stream()
                .filter(one -> one.get("kind").asString().equals("reply-restored"))
                .toList();
    }
}
