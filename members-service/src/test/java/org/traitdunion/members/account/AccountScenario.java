package org.traitdunion.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

@ServiceScenario
class AccountScenario extends Scenario {

    @Test
    void who_has_only_signed_in_is_known_by_the_token() {
        var me = Someone.signedIn(tokens, "Awa Diarra").me(api);

        assertThat(me.get("name").asString()).isEqualTo("Awa Diarra");
        assertThat(me.get("email").asString()).isEqualTo("awa.diarra@orvalys.example");
        assertThat(me.get("state").asString()).isEqualTo("none");
        assertThat(me.get("company").isNull()).isTrue();
        assertThat(me.get("application").isNull()).isTrue();
        assertThat(me.get("roles")).isEmpty();
        assertThat(me.get("preferences").get("language").isNull()).isTrue();
        assertThat(me.get("preferences").get("theme").asString()).isEqualTo("auto");
    }

    @Test
    void an_administrator_need_not_be_a_member() {
        var administrator = Someone.administrator(tokens);

        var me = administrator.me(api);
        assertThat(me.get("roles")).extracting(JsonNode::asString).containsExactly("admin");
        assertThat(me.get("state").asString()).isEqualTo("none");
        api.as(administrator.token()).get("/api/members").expect(200);
    }

    @Test
    void preferences_are_kept_and_may_be_given_up() {
        var awa = Someone.signedIn(tokens, "Awa Diarra");
        var path = "/api/me/preferences";

        api.as(awa.token()).put(path, Map.of("language", "en", "theme", "dark")).expect(200);
        var chosen = awa.me(api).get("preferences");
        assertThat(chosen.get("language").asString()).isEqualTo("en");
        assertThat(chosen.get("theme").asString()).isEqualTo("dark");

        var browsers = new HashMap<String, Object>();
        browsers.put("language", null);
        browsers.put("theme", "light");
        api.as(awa.token()).put(path, browsers).expect(200);
        assertThat(awa.me(api).get("preferences").get("language").isNull()).isTrue();

        api.as(awa.token()).put(path, Map.of("language", "de", "theme", "dark")).expectProblem(400, "invalid-request");
        api.as(awa.token()).put(path, Map.of("language", "fr")).expectProblem(400, "invalid-request");
    }

    @Test
    void the_charter_is_read_in_the_readers_language() {
        var awa = api.as(Someone.signedIn(tokens, "Awa Diarra").token());

        assertThat(awa.get("/api/charter").expect(200).json().get("title").asString())
                .isEqualTo("La charte du réseau");
        var english = awa.header("Accept-Language", "en-GB,en;q=0.9")
                .get("/api/charter")
                .expect(200)
                .json();
        assertThat(english.get("title").asString()).isEqualTo("The charter of the network");
        assertThat(english.get("rules")).hasSize(5);
        assertThat(english.get("version").asString()).isEqualTo("2026-1");
    }
}
