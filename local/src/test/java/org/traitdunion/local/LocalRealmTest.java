package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LocalRealmTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @TempDir
    Path folder;

    @Test
    void demoAccountsAndTheirLoaderAreInALocalRealmOnly() throws IOException {
        Path written = folder.resolve("import/traitdunion.json");

        LocalRealm.write(RESOURCES, written);

        var realm = JsonMapper.shared().readTree(written);
        var published = JsonMapper.shared().readTree(RESOURCES.resolve("keycloak/realm.json"));
        assertThat(realm.get("users").size()).isEqualTo(published.get("users").size() + 42);
        assertThat(realm.get("clients").toString()).contains("demo-loader", "${DEMO_LOADER_CLIENT_SECRET}");
        assertThat(published.toString()).doesNotContain("demo");
        assertThat(realm.get("users")
                        .valueStream()
                        .filter(user -> user.path("realmRoles").toString().contains("\"admin\"")))
                .singleElement()
                .satisfies(user -> assertThat(user.get("username").asString()).isEqualTo("helene.morvan"));
    }

    /** Without a default Keycloak takes the placeholder itself for the secret; one that is too long for its column stops it. */
    @Test
    void secretThatWasForgottenIsNoneThatKeycloakTakes() {
        var realm = JsonMapper.shared().readTree(RESOURCES.resolve("keycloak/realm.json"));

        assertThat(realm.get("clients")
                        .valueStream()
                        .map(client -> client.get("secret").asString()))
                .hasSize(2)
                .allSatisfy(secret -> assertThat(secret).matches("\\$\\{([A-Z_]+_SECRET):\\1 is not set[^{}]{256,}}"));
    }

    @Test
    void nobodyStaysSignedInLongerThanAWorkingDay() {
        var realm = JsonMapper.shared().readTree(RESOURCES.resolve("keycloak/realm.json"));

        assertThat(realm.get("rememberMe").asBoolean()).isFalse();
        assertThat(realm.get("ssoSessionMaxLifespan").asLong())
                .isEqualTo(Duration.ofHours(10).toSeconds());
    }

    /** As long as the gateway does: with nobody left to come back to, it would be kept for nothing. */
    @Test
    void keycloakRemembersWhoHasOnlyBegunToSignInForAQuarterOfAnHour() {
        var realm = JsonMapper.shared().readTree(RESOURCES.resolve("keycloak/realm.json"));

        assertThat(realm.get("accessCodeLifespanLogin").asLong())
                .isEqualTo(Duration.ofMinutes(15).toSeconds());
    }

    /** Each client of Keycloak's own would give them to everybody, and more of them may come with a new Keycloak. */
    @Test
    void noClientGivesTokensThatOutliveTheSession() {
        var realm = JsonMapper.shared().readTree(RESOURCES.resolve("keycloak/realm.json"));

        var policy = realm.at("/clientPolicies/policies/0");
        assertThat(policy.get("enabled").asBoolean()).isTrue();
        assertThat(policy.at("/conditions/0/configuration/scopes").toString()).contains("\"offline_access\"");
        assertThat(policy.get("conditions").size()).isEqualTo(1);
        var profile = realm.at("/clientProfiles/profiles/0");
        assertThat(policy.at("/profiles/0")).isEqualTo(profile.get("name"));
        assertThat(profile.at("/executors/0/executor").asString()).isEqualTo("reject-request");
    }
}
