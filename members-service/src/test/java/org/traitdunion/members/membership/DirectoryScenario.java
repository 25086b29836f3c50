package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.traitdunion.members.Someone;
import org.traitdunion.members.keycloak.InMemoryRealm;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Kafka or Keycloak was put back to an earlier day. */
@ServiceScenario
class DirectoryScenario extends Scenario {

    @Autowired
    private InMemoryRealm realm;

    @Autowired
    private Environment environment;

    @Test
    void everyMemberIsToldOfOnceMoreAndKeycloakHasTheRolesAgain() {
        var awa = Someone.member(api, tokens, "Awa Diarra");
        var marc = Someone.signedIn(tokens, "Marc Vidal");
        marc.ask(api);
        await().untilAsserted(() -> {
            assertThat(told(awa)).hasSize(1);
            assertThat(realm.rolesOf(awa.id())).containsExactly("member");
        });
        realm.setRoles(awa.id(), Set.of());

        var answer = Api.management(environment).post("/actuator/directory", Map.of());

        assertThat(answer.expect(200).json().get("told").asInt()).isPositive();
        await().untilAsserted(() -> {
            assertThat(told(awa)).hasSize(2);
            assertThat(told(awa).getLast().payload())
                    .isEqualTo(told(awa).getFirst().payload());
            assertThat(realm.rolesOf(awa.id())).containsExactly("member");
        });
        assertThat(told(marc)).isEmpty();
    }

    private List<Captured> told(Someone someone) {
        return facts.all("members.directory").stream()
                .filter(entry -> entry.subject().equals(someone.id()))
                .toList();
    }
}
