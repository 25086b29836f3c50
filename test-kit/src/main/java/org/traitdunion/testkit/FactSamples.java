package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactCatalogue;
import org.traitdunion.kit.facts.FactJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of facts: a JSON sample of each lies beside its publisher, as {@code <service>/facts/<type>.json}. The
 * publisher's test compares what it writes with the sample; each consumer's test reads the same file.
 */
public final class FactSamples {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FactSamples() {}

    /** Compares; a sample that is missing, or all with {@code -Dfacts.write=true}, is written instead. */
    public static void verify(Fact fact) {
        var file = file(FactCatalogue.typeOf(fact.getClass()));
        var json = JSON.readTree(FactJson.write(fact));
        try {
            if (Boolean.getBoolean("facts.write") || Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(json) + "\n");
            }
            assertThat(json)
                    .as("The fact and its sample %s. A changed fact is a changed contract.", file.getFileName())
                    .isEqualTo(JSON.readTree(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the publisher's sample as this consumer would: all is in it, and without one of them there is nothing to read. */
    public static <T extends Record> T verifyRead(String type, Class<T> as) {
        var sample = sample(type);
        var whole = Objects.requireNonNull(FactJson.read(JSON.writeValueAsBytes(sample), as));
        for (var component : as.getRecordComponents()) {
            var name = component.getName();
            assertThat(whole).extracting(name).as("%s of %s", name, type).isNotNull();
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var broken = JSON.writeValueAsBytes(sample.deepCopy().without(name));
                assertThatThrownBy(() -> FactJson.read(broken, as))
                        .as("%s without %s", type, name)
                        .isInstanceOf(JacksonException.class)
                        .hasMessageContaining(name);
            }
        }
        return whole;
    }

    private static ObjectNode sample(String type) {
        try {
            return JSON.readValue(Files.readAllBytes(file(type)), ObjectNode.class);
        } catch (IOException failed) {
            throw new UncheckedIOException("No sample of " + type, failed);
        }
    }

    private static Path file(String type) {
        var service = type.substring(0, type.indexOf('.')) + "-service";
        return root().resolve(service).resolve("facts").resolve(type + ".json");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (Files.notExists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Not within the repository");
            }
        }
        return folder;
    }
}
