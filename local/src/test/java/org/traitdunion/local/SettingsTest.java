package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the network on real servers learns of every setting where the README lists them. */
class SettingsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_`, ]+) \\|");
    private static final Pattern NAME = Pattern.compile("[A-Z_]+");
    /** A container listens on every address, and {@code ./start} makes none. */
    private static final Set<String> OF_NO_CONTAINER =
            Set.of("SERVER_ADDRESS", "MANAGEMENT_SERVER_ADDRESS", "TRAITDUNION_PORT", "MONGOD");
    /** Where the containers are to each other. */
    private static final Set<String> FIXED =
            Set.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "MEMBERS_URL", "EVENTS_URL", "FORUM_URL", "GATEWAY_URL");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker-compose.yml",
                "gateway/src/main/resources/application.yml",
                "local/src/main/resources/keycloak/realm.json",
                "members-service/src/main/resources/application.yml",
                "events-service/src/main/resources/application.yml",
                "forum-service/src/main/resources/application.yml",
                "service-kit/src/main/resources/org/traitdunion/kit/defaults.yml"
            })
    void whatIsReadFromTheEnvironmentIsInTheReadme(String file) throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));

        assertThat(SETTING.matcher(Files.readString(REPOSITORY.resolve(file)))
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(readme).contains("`" + setting + "`"));
    }

    @Test
    void whatIsInTheReadmeReachesTheContainers() throws IOException {
        String compose = Files.readString(REPOSITORY.resolve("docker-compose.yml"));

        assertThat(ROW.matcher(Files.readString(REPOSITORY.resolve("README.md")))
                        .results()
                        .flatMap(row -> NAME.matcher(row.group(1)).results().map(MatchResult::group))
                        .filter(setting -> !OF_NO_CONTAINER.contains(setting))
                        .filter(setting -> !FIXED.contains(setting)))
                .hasSizeGreaterThan(25)
                .allSatisfy(setting -> assertThat(compose)
                        .as(setting)
                        .containsPattern("\\b" + setting + ":\\n|\\$\\{" + setting + ":[?-]"));
    }

    @Test
    void whatIsFixedInTheContainersIsSaidWhereTheOthersAreSet() throws IOException {
        String example = Files.readString(REPOSITORY.resolve(".env.example"));

        assertThat(FIXED).allSatisfy(setting -> assertThat(example).contains(setting));
    }
}
