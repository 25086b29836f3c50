package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member writes what a browser might run; no reader's browser runs any of it. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackOnReadersStory {

    /** The corpus that the renderer is tested with. */
    private static final Path CORPUS =
            Path.of("../service-kit/src/test/resources/org/traitdunion/kit/markdown/payloads.txt");

    private static final int PAYLOADS_IN_A_REPLY = 10;
    private static final String LAST = "La dernière de toutes.";

    /** No text of the forum has it: control characters, and what turns the direction of writing. */
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final String TITLE = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}";

    /** What in a piece of HTML a browser could run or load, found by the browser's own parser. */
    private static final String DANGEROUS = """
            html => {
              const found = []
              for (const element of new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')) {
                if (/^(script|style|iframe|object|embed|form|input|svg|math|base|meta|link|img|video|audio)$/i.test(element.localName)) found.push(element.outerHTML)
                for (const attribute of element.attributes) {
                  const value = attribute.value.replace(/[\\u0000-\\u0020]/g, '').toLowerCase()
                  if (/^on|^style$|^srcdoc$|^formaction$/i.test(attribute.name) || /^(javascript|vbscript|data):/.test(value)) found.push(element.outerHTML)
                  if (attribute.name === 'href' && !/^(https?|mailto):/.test(value)) found.push(element.outerHTML)
                }
              }
              return found
            }""";

    private RunningNetwork network;
    private Office office;
    private Person writer;
    private Browsers browsers;

    @BeforeAll
    void open(RunningNetwork running) {
        network = running;
        office = Office.open(network);
        writer = office.member("eve", "organiser", "moderator");
        browsers = new Browsers(network.address());
    }

    @AfterAll
    void close() {
        browsers.close();
    }

    @Test
    void whatIsShownRunsNothing() throws IOException {
        String thread = thread();
        Page page = browsers.page();
        int kept = 0;
        for (String payload : payloads()) {
            Answer answer = reply(thread, payload);
            if (answer.status() == 400) {
                answer.isProblem(400, "invalid-request"); // a control character, or nothing but blanks
                continue;
            }
            kept++;
            assertThat(page.evaluate(DANGEROUS, answer.is(200).text("/bodyHtml")))
                    .as(payload)
                    .isEqualTo(List.of());
        }
        assertThat(kept).isGreaterThan(70);
    }

    @Test
    void chromiumRunsNothingOfItOnThePageOfAThread() throws IOException {
        String thread = thread();
        List<String> payloads =
                payloads().stream().filter(one -> !REFUSED.matcher(one).find()).toList();
        assertThat(payloads).hasSizeGreaterThan(100);
        for (int from = 0; from < payloads.size(); from += PAYLOADS_IN_A_REPLY) {
            reply(
                            thread,
                            String.join(
                                    "\n\n",
                                    payloads.subList(from, Math.min(from + PAYLOADS_IN_A_REPLY, payloads.size()))))
                    .is(200);
        }
        reply(thread, LAST).is(200);
        List<String> dialogs = new CopyOnWriteArrayList<>();
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        Page page = browsers.page();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(network.address().toString())) {
                elsewhere.add(request.url());
            }
        });
        Window window = new Window(page);
        window.signIn(office.username("eve"));
        window.title("Bonjour").or(page.getByRole(AriaRole.HEADING)).first().waitFor();
        window.open("/forum/fils/" + thread);
        window.words(LAST).waitFor();
        page.locator("article a, article li, article button, article summary, .entry").all().stream()
                .limit(20)
                .forEach(element -> element.dispatchEvent("mouseover"));

        assertThat(page.locator("main script, main iframe, main object, main embed, main svg script, main img[src=x]")
                        .count())
                .isZero();
        assertThat(page.evaluate("[...document.querySelectorAll('main *')].flatMap(e => [...e.attributes])"
                        + ".filter(a => /^on/i.test(a.name) || /^\\s*(javascript|vbscript):/i.test(a.value))"
                        + ".map(a => a.name + '=' + a.value)"))
                .isEqualTo(List.of());
        assertThat(dialogs).isEmpty();
        assertThat(elsewhere).isEmpty();
        assertThat(browsers.complaints())
                .as("nothing even tried, so that the policy refused nothing")
                .isEmpty();
    }

    private String thread() {
        String id = UUID.randomUUID().toString();
        String room = "piege-" + id.substring(0, 8);
        writer.put(
                        "/api/rooms/" + room,
                        Map.of(
                                "name",
                                "Piège " + id.substring(0, 8),
                                "description",
                                TITLE,
                                "audience",
                                Map.of("kind", "network")))
                .is(200);
        writer.put("/api/threads/" + id, Map.of("roomId", room, "title", TITLE, "body", TITLE))
                .is(200);
        return id;
    }

    private Answer reply(String thread, String body) {
        return writer.put("/api/threads/" + thread + "/replies/" + UUID.randomUUID(), Map.of("body", body));
    }

    private static List<String> payloads() throws IOException {
        List<String> payloads = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS)) {
            if (!line.isBlank() && !line.startsWith("##!")) {
                payloads.add(line.replace('⏎', '\n'));
            }
        }
        assertThat(payloads).hasSizeGreaterThan(80);
        return payloads;
    }
}
