package org.traitdunion.kit.markdown;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Renders CommonMark (with bare links and strikethrough) as HTML behind two walls: the renderer escapes raw HTML, shows images
 * as their text and keeps only absolute http, https and mailto links; then an allow-list of elements and attributes is applied
 * to the result. Sources are stored and HTML never is, so that a better wall protects old texts too.
 *
 * <p>Rendered texts are cached under the source itself: a cached answer cannot be stale.
 */
public final class Markdown {

    /** Nesting of blocks that the parser follows; deeper markers stay text. */
    private static final int MAX_OPEN_BLOCKS = 20;

    /** Depth of the tree that is rendered; no honest text comes near it, and renderers are recursive. */
    private static final int MAX_DEPTH = 60;

    /**
     * Characters of HTML. What people write grows little: the demo network's texts by half at most, 8,000 characters of nothing but
     * links to 34,000. Of some short texts a renderer makes megabytes, and a page shows a hundred of them. Quotation marks, five
     * characters each once they are escaped, make this much of plain text already.
     */
    private static final int MAX_HTML = 40_000;

    /** Characters of source and HTML that the cache may hold. */
    private static final long CACHED_CHARACTERS = 8_000_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create(), StrikethroughExtension.create()))
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new AbsoluteLinks())
            .softbreak("<br />\n")
            .nodeRendererFactory(PlainPieces::new)
            .build();

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "strong", "em", "del", "blockquote", "ul", "ol", "li", "code", "pre", "a")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,9}") ? value : null)
            .onElements("ol")
            .allowAttributes("href")
            .matching((element, attribute, url) -> AbsoluteLinks.allow(url) ? url : null)
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private final Cache<String, String> rendered = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .<String, String>weigher((source, html) -> source.length() + html.length())
            .build();

    /** The safe HTML of a Markdown source; the empty string for an empty source. */
    public String html(String source) {
        return rendered.get(source, Markdown::render);
    }

    /** What would go too deep or grow too long is shown as it was written. */
    private static String render(String source) {
        return rendered(PARSER.parse(source))
                .map(Markdown::safe)
                .filter(html -> html.length() <= MAX_HTML)
                .orElseGet(() -> safe("<pre><code>" + HtmlUtils.htmlEscape(source) + "</code></pre>"));
    }

    private static Optional<String> rendered(Node document) {
        if (isDeeperThan(MAX_DEPTH, document)) {
            return Optional.empty();
        }
        BoundedHtml html = new BoundedHtml(MAX_HTML);
        try {
            RENDERER.render(document, html);
            return Optional.of(html.toString());
        } catch (BoundedHtml.TooLong tooLong) {
            return Optional.empty();
        }
    }

    /** The comment with which the sanitizer parts {{, against templates that no page of ours has, is eight times as long. */
    private static String safe(String html) {
        return ALLOWED.sanitize(html).replace("{<!-- -->", "{").strip();
    }

    /** Walks without recursion: what is measured here is what recursion could not survive. */
    private static boolean isDeeperThan(int depth, Node document) {
        record Level(Node node, int depth) {}
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(document, 0));
        while (!open.isEmpty()) {
            Level level = open.pop();
            if (level.depth > depth) {
                return true;
            }
            for (Node child = level.node.getFirstChild(); child != null; child = child.getNext()) {
                open.push(new Level(child, level.depth + 1));
            }
        }
        return false;
    }
}
