package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

@ServiceScenario
class MemberListScenario extends Scenario {

    @Test
    void members_are_listed_by_name_whatever_its_accents_and_capitals_in_pages() {
        var administrator = Someone.administrator(tokens);
        var members = Stream.of("Zoé Martin", "Élodie Perrin", "eliane roux", "Çigdem Kaya", "Élodie Perrin")
                .map(name -> Someone.member(api, tokens, name))
                .toList();
        var zoe = members.getFirst();
        var suspended = members.get(3);
        api.as(administrator.token())
                .put("/api/companies/brevane", Map.of("name", "Brévane"))
                .expect(200);

        assertThat(names(zoe, "/api/members?limit=2"))
                .containsExactly("Çigdem Kaya", "eliane roux", "Élodie Perrin", "Élodie Perrin", "Zoé Martin");
        assertThat(names(zoe, "/api/members?limit=2&company=orvalys")).hasSize(5);
        assertThat(names(zoe, "/api/members?limit=2&company=brevane")).isEmpty();
        api.as(zoe.token()).get("/api/members?company=inconnue").expectProblem(400, "invalid-parameter");

        api.as(administrator.token())
                .put("/api/members/" + suspended.id() + "/suspension", Map.of("reason", "Démarchage."))
                .expect(200);
        assertThat(names(zoe, "/api/members?limit=2")).doesNotContain("Çigdem Kaya");
        api.as(zoe.token()).get("/api/members?standing=suspended").expectProblem(403, "forbidden");
        assertThat(names(administrator, "/api/members?standing=suspended&limit=2"))
                .containsExactly("Çigdem Kaya");
        assertThat(names(administrator, "/api/members?standing=active&limit=2")).hasSize(4);
        assertThat(names(administrator, "/api/members?limit=2")).hasSize(5);
    }

    private List<String> names(Someone reader, String path) {
        return Pages.read(api.as(reader.token()), path).stream()
                .map(item -> item.get("name").asString())
                .toList();
    }
}
