package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;

/** Whoever admits knows whether the mail address that they read is the applicant's. */
@ServiceScenario
class ConfirmedAddressScenario extends Scenario {

    @Autowired
    private MongoDatabase database;

    private Someone administrator;
    private Someone awa;

    @BeforeEach
    void somebodyWantsToJoin() {
        administrator = Someone.administrator(tokens);
        administrator.foundOrvalys(api);
        awa = Someone.signedIn(tokens, "Awa Diarra");
    }

    @Test
    void an_address_changed_after_the_request_is_not_confirmed_and_nobody_is_admitted_by_the_one_before() {
        signedInWith("awa@orvalys.example", true).ask(api);
        var read = application();
        assertThat(read.get("emailConfirmed").asBoolean()).isTrue();

        signedInWith("direction@orvalys.example", false).me(api);
        var changed = application();
        assertThat(changed.get("email").asString()).isEqualTo("direction@orvalys.example");
        assertThat(changed.get("emailConfirmed").asBoolean()).isFalse();
        api.as(administrator.token())
                .header("If-Match", "\"" + read.get("version").asLong() + "\"")
                .put("/api/applications/" + awa.id() + "/decision", Map.of("decision", "admit"))
                .expectProblem(412, "stale");

        signedInWith("direction@orvalys.example", true).me(api);
        assertThat(application().get("emailConfirmed").asBoolean()).isTrue();
    }

    @Test
    void an_address_stored_before_that_was_kept_is_confirmed_at_the_next_visit() {
        var confirmed = signedInWith("awa@orvalys.example", true);
        confirmed.ask(api);
        database.getCollection("memberships")
                .updateOne(
                        new Document("_id", awa.id()),
                        new Document("$unset", new Document("person.emailConfirmed", "")));
        assertThat(application().get("emailConfirmed").asBoolean()).isFalse();

        confirmed.me(api);
        assertThat(application().get("emailConfirmed").asBoolean()).isTrue();
    }

    /** Awa's, as the administrator reads it. */
    private JsonNode application() {
        return Pages.read(api.as(administrator.token()), "/api/applications?state=requested&limit=2").stream()
                .filter(item -> item.get("memberId").asString().equals(awa.id()))
                .findAny()
                .orElseThrow();
    }

    /** Awa with a token that says this of her address. */
    private Someone signedInWith(String email, boolean confirmed) {
        var token = tokens.of(awa.id()).named("Awa Diarra").email(email).claim("email_verified", confirmed);
        return new Someone(awa.id(), token.token());
    }
}
