package org.traitdunion.kit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A page of a thread has a hundred replies, each as long as it may be, and goes through two programs with small memories. */
class MarkdownGrowthTest {

    private static final int LONGEST = 8_000;
    private static final int PAGE = 100;
    private static final int PAGE_BYTES = 6_000_000;

    private final Markdown markdown = new Markdown();

    static Stream<String> worst() {
        String reference = "[a]: http://" + "=".repeat(LONGEST / 2) + "\n\n";
        return Stream.concat(
                MarkdownTest.pathological(),
                Stream.of(
                        filled(">".repeat(19) + "\n\n"),
                        filled(">".repeat(19) + "\n\n", "’"),
                        filled("- > - > - > -\n"),
                        filled("- \n+ \n* \n"),
                        filled("a@b.fr\n"),
                        filled("www.a.b "),
                        filled("[](http://)"),
                        filled("**a**"),
                        filled("{"),
                        filled("\""),
                        filled("[a]", reference)));
    }

    @ParameterizedTest
    @MethodSource("worst")
    void aPageOfTheWorstTextStaysSmall(String source) {
        String html = markdown.html(source);
        assertThat(PAGE * JsonMapper.shared().writeValueAsBytes(List.of(source, html)).length)
                .isLessThan(PAGE_BYTES);
        SafeHtml.verify(html);
    }

    @Test
    void aPageOfWorstTextsTakesBoundedTime() {
        List<String> worst = worst().toList();
        List<String> page = IntStream.range(0, PAGE)
                .mapToObj(number -> number + worst.get(number % worst.size()))
                .toList();
        assertThat(ProcessorTime.atMost(
                        Duration.ofSeconds(10),
                        () -> page.stream().map(markdown::html).toList()))
                .hasSize(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- https://exemple.fr/a\n",
                "- [La page des salles](https://intranet.orvalys.fr/salles/2026)\n",
                "- **Salle** : *oui*\n",
                "- un\n  - deux\n    - trois\n",
                "1. a\n",
                ">>> Bonjour, voici la suite\n>> du message\n\n",
                "| **Nom** | Tél. | https://exemple.fr |\n|---------|------|--------------------|\n",
                "```\n2026-11-29 user=\"x\" path='/a' <init> a@b & {{x}}\n```\n"
            })
    void whatPeopleWriteIsRenderedHoweverLong(String line) {
        assertThat(markdown.html(filled(line))).isNotEqualTo(asWritten(filled(line)));
    }

    @Test
    void hundredsOfMailAddressesAreLinks() {
        assertThat(markdown.html("jean.dupont@orvalys.fr\n".repeat(300))).contains("mailto:");
    }

    @Test
    void whatGrowsTooLongIsShownAsItWasWritten() {
        String source = filled(">".repeat(19) + "\n\n");
        assertThat(markdown.html(source)).isEqualTo(asWritten(source));
    }

    private static String asWritten(String source) {
        return "<pre><code>" + source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</code></pre>";
    }

    private static String filled(String piece) {
        return filled(piece, "");
    }

    /** As often as there is room for, after this beginning. */
    private static String filled(String piece, String beginning) {
        return beginning + piece.repeat((LONGEST - beginning.length()) / piece.length());
    }
}
