package org.traitdunion.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The secrets of one network, made at its first start and kept beside its data in a file that only its owner may read.
 * Keycloak's database holds the clients' secrets too, so file and data belong together.
 */
final class Secrets {

    private static final List<String> NAMES = List.of(
            "GATEWAY_CLIENT_SECRET",
            "MEMBERS_CLIENT_SECRET",
            "CURSOR_KEY",
            "DEMO_LOADER_CLIENT_SECRET",
            "KEYCLOAK_ADMIN_PASSWORD");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /**
     * Reads the file, or makes it when this network has no data yet.
     *
     * @throws CannotStart when the data is there and the file is not
     */
    static Secrets of(Path file, Path data) {
        try {
            if (Files.exists(file)) {
                var values = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
                if (values.stringPropertyNames().containsAll(NAMES)) {
                    return new Secrets(values);
                }
            }
            if (Files.exists(data.resolve("keycloak"))) {
                throw new CannotStart("The secrets of this network are missing in " + file
                        + " although it has data: restore that file, or begin anew with ./start --fresh.");
            }
            return made(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Secrets made(Path file) throws IOException {
        var random = new SecureRandom();
        var values = new Properties();
        for (String name : NAMES) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            values.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "Secrets of this network, made at its first start.");
        }
        return new Secrets(values);
    }

    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name + ".");
        }
        return value;
    }
}
