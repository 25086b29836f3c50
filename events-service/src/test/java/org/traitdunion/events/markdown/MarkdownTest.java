package org.traitdunion.events.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void saysWhatTheOrganiserMeans() {
        assertThat(markdown.html("Au *programme* :\n\n1. accueil\n2. **ateliers**"))
                .contains("<em>programme</em>", "<ol>", "<strong>ateliers</strong>");
        assertThat(markdown.html("# Titre")).isEqualTo("<p><strong>Titre</strong></p>");
        assertThat(markdown.html("")).isEmpty();
    }

    @Test
    void linksLendNothingToWhereTheyLead() {
        assertThat(markdown.html("[le plan](https://exemple.fr/plan)"))
                .contains("href=\"https://exemple.fr/plan\"", "nofollow", "noopener", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://exemple.fr/pixel.png)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](/api/logout)",
                "<svg/onload=alert(1)>",
                "<iframe src=https://exemple.fr></iframe>",
                "`<b>` <style>*{display:none}</style>"
            })
    void staysHarmless(String attack) {
        assertThat(markdown.html(attack)
                        .replaceAll("&lt;|&#\\d+;|&[a-z]+;", "")
                        .replaceAll("</?(p|code|strong|em)>", ""))
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<a", "<b");
    }

    @Test
    void depthIsNoWeapon() {
        assertThat(markdown.html("> ".repeat(3000) + "x")).contains("x");
        assertThat(markdown.html("*".repeat(7999))).isNotEmpty();
        assertThat(markdown.html("[".repeat(7999))).isNotEmpty();
    }
}
