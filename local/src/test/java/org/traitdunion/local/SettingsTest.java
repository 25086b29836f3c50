package org.traitdunion.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the network on real servers learns of every setting where the README lists them. */
class SettingsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");

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
}
