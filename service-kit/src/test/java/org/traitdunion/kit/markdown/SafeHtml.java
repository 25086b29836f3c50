package org.traitdunion.kit.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML strictly: every tag must be one of those that Markdown makes, written exactly as it makes them. */
final class SafeHtml {

    private static final Set<String> ELEMENTS =
            Set.of("p", "br", "hr", "strong", "em", "del", "blockquote", "ul", "ol", "li", "code", "pre", "a");
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/>]*)([^>]*)>?");
    private static final List<Pattern> ATTRIBUTES = List.of(
            Pattern.compile("\\s*/?"),
            Pattern.compile(" start=\"\\d+\""),
            Pattern.compile(
                    " href=\"(https?://|mailto:)[^\"<>]*\""
                            + " rel=\"(?=[^\"]*nofollow)(?=[^\"]*noopener)(?=[^\"]*noreferrer)[a-z ]+\"",
                    Pattern.CASE_INSENSITIVE));

    private SafeHtml() {}

    static void verify(String html) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(ELEMENTS).as(html).contains(tags.group(2));
            String attributes = tags.group(3);
            assertThat(ATTRIBUTES)
                    .as(html)
                    .anyMatch(allowed -> allowed.matcher(attributes).matches());
        }
    }
}
