package org.traitdunion.kit.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of known attacks on Markdown renderers and HTML filters; one payload a line, {@code ⏎} stands for a new line. */
class MarkdownPayloadTest {

    private final Markdown markdown = new Markdown();

    static Stream<String> payloads() throws IOException {
        try (InputStream corpus = MarkdownPayloadTest.class.getResourceAsStream("payloads.txt")) {
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("##!"))
                    .map(line -> line.replace('⏎', '\n'));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void staysHarmless(String payload) {
        SafeHtml.verify(markdown.html(payload));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void staysHarmlessInsideOtherMarkup(String payload) {
        SafeHtml.verify(
                markdown.html("- > **[" + payload + "](https://exemple.fr)**\n\n```" + payload + "\n" + payload));
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        Assertions.assertThat(payloads().distinct().count()).isGreaterThanOrEqualTo(80);
    }
}
