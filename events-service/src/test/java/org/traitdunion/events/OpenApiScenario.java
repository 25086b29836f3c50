package org.traitdunion.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.traitdunion.testkit.References;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API lies beside the service, where its clients generate their types from it; a change of the API is a
 * change of that file. {@code -Dopenapi.write=true} writes it anew.
 */
@ServiceScenario
class OpenApiScenario extends Scenario {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FILE = Path.of("openapi.json");

    @Test
    void theFileDescribesTheService() throws IOException {
        ObjectNode described =
                (ObjectNode) JSON.readTree(api.get("/v3/api-docs").expect(200).body());
        described.remove("servers");
        if (Boolean.getBoolean("openapi.write") || Files.notExists(FILE)) {
            Files.writeString(FILE, JSON.writeValueAsString(described) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(FILE))).isEqualTo(described);
    }

    @Test
    void nothingInTheDocumentsRefersToWhatIsNotThere() {
        for (var document : List.of("/v3/api-docs", "/v3/async-docs")) {
            assertThat(References.dangling(api.get(document).expect(200).json()))
                    .isEmpty();
        }
    }
}
