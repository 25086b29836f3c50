package org.traitdunion.kit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    static Stream<Arguments> whatMembersUse() {
        return Stream.of(
                Arguments.of("Bonjour", "<p>Bonjour</p>"),
                Arguments.of("**gras** et *italique*", "<p><strong>gras</strong> et <em>italique</em></p>"),
                Arguments.of("~~barré~~", "<p><del>barré</del></p>"),
                Arguments.of("# Un titre", "<p><strong>Un titre</strong></p>"),
                Arguments.of("- un\n- deux", "<ul><li>un</li><li>deux</li></ul>"),
                Arguments.of("3. trois", "<ol start=\"3\"><li>trois</li></ol>"),
                Arguments.of("> cité", "<blockquote><p>cité</p></blockquote>"),
                Arguments.of("`a < b`", "<p><code>a &lt; b</code></p>"),
                Arguments.of("```\ncode\n```", "<pre><code>code</code></pre>"),
                Arguments.of("![un plan](https://exemple.fr/p.png)", "<p>un plan</p>"),
                Arguments.of("l’été à Nîmes", "<p>l’été à Nîmes</p>"));
    }

    @ParameterizedTest
    @MethodSource("whatMembersUse")
    void rendersWhatMembersUse(String source, String html) {
        assertThat(markdown.html(source).replace("\n", "")).isEqualTo(html);
    }

    @Test
    void keepsLineBreaksAsTheyWereTyped() {
        assertThat(markdown.html("lundi\nmardi").replace("\n", "")).isEqualTo("<p>lundi<br />mardi</p>");
    }

    @Test
    void marksLinksAsNotOurs() {
        assertThat(markdown.html("[la page](https://exemple.fr/a?b=c)"))
                .contains("<a href=\"https://exemple.fr/a?b&#61;c\" rel=")
                .contains("nofollow", "noopener", "noreferrer")
                .contains(">la page</a>");
        assertThat(markdown.html("voir https://exemple.fr")).contains("<a href=\"https://exemple.fr\"");
        assertThat(markdown.html("[écrire](mailto:a@exemple.fr)")).contains("href=\"mailto:a&#64;exemple.fr\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](/logout)",
                "[x](//exemple.fr)",
                "[x](logout)",
                "[x](ftp://exemple.fr)",
                "[x](tel:+33100000000)",
                "[x](https:exemple.fr)"
            })
    void dropsTheTargetOfOtherLinksAndKeepsTheirWords(String source) {
        assertThat(markdown.html(source)).isEqualTo("<p>x</p>");
    }

    @Test
    void anEmptySourceIsEmpty() {
        assertThat(markdown.html("")).isEmpty();
    }

    static Stream<String> pathological() {
        int size = 8_000;
        return Stream.of(
                "[".repeat(size),
                "![".repeat(size / 2),
                "[a](".repeat(size / 4),
                "*a ".repeat(size / 3),
                "*a **b ".repeat(size / 7),
                "**a *b ".repeat(size / 7) + "* ** ".repeat(10),
                "*".repeat(size / 2) + "a" + "*".repeat(size / 2),
                "~~a ".repeat(size / 4),
                "> ".repeat(size / 2) + "a",
                ">".repeat(size),
                "- ".repeat(size / 2) + "a",
                "1. ".repeat(size / 3),
                "`".repeat(size / 2) + "a" + "`".repeat(size / 2 - 1),
                "` `` ``` ".repeat(size / 9),
                "<".repeat(size),
                "<a ".repeat(size / 3),
                "<!--".repeat(size / 4),
                "&#".repeat(size / 2),
                "\\".repeat(size),
                "[a]: /b\n".repeat(size / 8),
                "[a][b]".repeat(size / 6),
                "http://a".repeat(size / 8),
                "www.".repeat(size / 4),
                "a@".repeat(size / 2),
                "_a_".repeat(size / 3),
                "\n".repeat(size),
                "    ".repeat(size / 4),
                "<em>".repeat(size / 4),
                "[*".repeat(size / 2) + "*]".repeat(size / 2),
                "[![".repeat(size / 3) + "](".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("pathological")
    void takesBoundedTimeAndAnswersSafely(String source) {
        String html = ProcessorTime.atMost(Duration.ofSeconds(2), () -> markdown.html(source));
        SafeHtml.verify(html);
    }

    @Test
    void deeplyNestedEmphasisDoesNotExhaustTheStack() {
        String source = "*a _b ".repeat(1_300) + "_ *".repeat(60) + "c_ d*".repeat(400);
        SafeHtml.verify(markdown.html(source));
    }
}
