package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names the test that proves each control; this one keeps the names true. */
class SecurityDocumentTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyTestThatItNamesExistsAndIsRun() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path file : sources()) {
            sources.merge(
                    String.valueOf(file.getFileName()).replace(".java", ""), Files.readString(file), String::concat);
        }
        List<MatchResult> named = NAMED.matcher(Files.readString(HOME.resolve("docs/security.md")))
                .results()
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(test -> assertThat(heading(sources.getOrDefault(test.group(1), ""), test.group(2)))
                        .as(test.group())
                        .containsPattern("@(Test|ParameterizedTest|TestFactory|ArchTest)\\b"));
        assertThat(named)
                .noneMatch(test -> sources.getOrDefault(test.group(1), "").contains("@Disabled"));
    }

    /** What stands before the name of a method, or of a rule, from the blank line above it on; empty when there is none. */
    private static String heading(String source, String method) {
        Matcher declared =
                Pattern.compile("(void|>|ArchRule) " + method + "(\\(| =)").matcher(source);
        if (!declared.find()) {
            return "";
        }
        String before = source.substring(0, declared.start());
        return before.substring(before.lastIndexOf("\n\n") + 1);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (DirectoryStream<Path> modules =
                Files.newDirectoryStream(HOME, module -> Files.exists(module.resolve("src")))) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
