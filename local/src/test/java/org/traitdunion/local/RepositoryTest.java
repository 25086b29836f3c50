package org.traitdunion.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the repository everybody reads. */
class RepositoryTest {

    private static final Path HOME = Path.of("..");
    /** What was made for the networks that ran from this checkout: the one that people start, and the one of the stories. */
    private static final List<String> SECRETS = List.of(".local/secrets", "acceptance/target/network/secrets");

    private static final Pattern KEY = Pattern.compile("-----BEGIN ([A-Z]+ )?PRIVATE KEY");

    @Test
    void noFileHoldsAKeyOrASecretOfThisMachine() throws Exception {
        List<String> made = made();
        assertThat(tracked()).hasSizeGreaterThan(100).noneMatch(file -> holds(file, made));
    }

    private static boolean holds(Path file, List<String> secrets) {
        try {
            String text = Files.readString(file, ISO_8859_1);
            return KEY.matcher(text).find() || secrets.stream().anyMatch(text::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> made() throws IOException {
        List<String> made = new ArrayList<>();
        for (String name : SECRETS) {
            if (Files.exists(HOME.resolve(name))) {
                Properties secrets = new Properties();
                try (Reader file = Files.newBufferedReader(HOME.resolve(name))) {
                    secrets.load(file);
                }
                secrets.values().forEach(secret -> made.add(secret.toString()));
            }
        }
        return made;
    }

    private static List<Path> tracked() throws Exception {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(HOME.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String names = new String(git.getInputStream().readAllBytes(), UTF_8);
        assumeThat(git.waitFor()).as("git, and its folder").isZero();
        return Stream.of(names.split("\0"))
                .map(HOME::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
