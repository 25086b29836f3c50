package org.traitdunion.members.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.members.Someone;
import org.traitdunion.members.membership.Memberships;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

@ServiceScenario
class RoleMirrorScenario extends Scenario {

    @Autowired
    private InMemoryRealm realm;

    @Autowired
    private Memberships memberships;

    @AfterEach
    void keycloakIsThere() {
        realm.comeBack();
    }

    @Test
    void keycloak_follows_each_change_of_roles_and_standing() {
        var awa = Someone.member(api, tokens, "Awa Diarra");
        var administrator = api.as(Someone.administrator(tokens).token());
        awaitRoles(awa, "member");

        administrator.put("/api/members/" + awa.id() + "/roles/organiser", null).expect(200);
        awaitRoles(awa, "member", "organiser");

        administrator
                .put("/api/members/" + awa.id() + "/suspension", Map.of("reason", "Démarchage."))
                .expect(200);
        awaitRoles(awa);

        administrator.delete("/api/members/" + awa.id() + "/suspension").expect(200);
        awaitRoles(awa, "member", "organiser");

        administrator.delete("/api/members/" + awa.id() + "/roles/organiser").expect(200);
        awaitRoles(awa, "member");
    }

    @Test
    void no_request_fails_while_keycloak_is_away_and_it_catches_up() {
        realm.goAway();
        var awa = Someone.member(api, tokens, "Awa Diarra");
        api.as(Someone.administrator(tokens).token())
                .put("/api/members/" + awa.id() + "/roles/moderator", null)
                .expect(200);
        assertThat(realm.rolesOf(awa.id())).isEmpty();

        realm.comeBack();
        awaitRoles(awa, "member", "moderator");
    }

    @Test
    void an_account_that_keycloak_refuses_does_not_hold_up_the_others() {
        realm.goAway();
        var first = Someone.member(api, tokens, "Awa Diarra");
        var second = Someone.member(api, tokens, "Marc Vidal");
        var refused = first.id().compareTo(second.id()) < 0 ? first : second;
        var other = refused.equals(first) ? second : first;
        realm.refuse(refused.id());

        realm.comeBack();
        awaitRoles(other, "member");
        assertThat(realm.rolesOf(refused.id())).isEmpty();
    }

    @Test
    void changes_while_keycloak_takes_its_time_are_left_to_the_one_who_asks() {
        var awa = Someone.member(api, tokens, "Awa Diarra");
        awaitRoles(awa, "member");
        var administrator = api.as(Someone.administrator(tokens).token());
        realm.hold(awa.id());
        for (var role : List.of("organiser", "moderator")) {
            administrator
                    .put("/api/members/" + awa.id() + "/roles/" + role, null)
                    .expect(200);
        }
        await().until(() -> realm.asked(awa.id()) == 1);
        await().during(Duration.ofMillis(500)).until(() -> realm.asked(awa.id()) == 1);

        realm.release(awa.id());
        awaitRoles(awa, "member", "organiser", "moderator");
    }

    @Test
    void what_keycloak_does_late_is_set_right() {
        var awa = Someone.member(api, tokens, "Awa Diarra");
        awaitRoles(awa, "member");
        var administrator = api.as(Someone.administrator(tokens).token());
        var organiser = "/api/members/" + awa.id() + "/roles/organiser";
        realm.delay(awa.id());
        administrator.put(organiser, null).expect(200);
        await().until(() -> realm.isLate(awa.id()));
        int before = realm.asked(awa.id());
        administrator.delete(organiser).expect(200);
        await().until(() -> realm.asked(awa.id()) > before);

        realm.land(awa.id());
        awaitRoles(awa, "member");

        clock.advance(Duration.ofMinutes(1));
        await().until(() -> !memberships.toMirror("", 100).contains(awa.id()));
    }

    private void awaitRoles(Someone someone, String... roles) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(realm.rolesOf(someone.id())).containsExactlyInAnyOrder(roles));
    }
}
