package org.traitdunion.members.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.members.Pages;
import org.traitdunion.members.Someone;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an open page hears without asking. */
@ServiceScenario
class StreamScenario extends Scenario {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<OpenPage> pages = new ArrayList<>();

    @AfterEach
    void closePages() throws IOException {
        for (var page : pages) {
            page.close();
        }
        browser.shutdownNow();
    }

    @Test
    void a_notification_appears_in_every_open_page_of_its_person_and_in_no_other() {
        var awa = Someone.signedIn(tokens, "Awa Diarra");
        var marc = Someone.signedIn(tokens, "Marc Vidal");
        var first = openAndHeard(awa);
        var second = open(awa);
        var other = open(marc);

        restored(awa, 7);

        for (var page : List.of(first, second)) {
            await().untilAsserted(() -> assertThat(told(page, 7)).hasSize(1));
            assertThat(told(page, 7).getFirst()).isEqualTo(listed(awa, 7));
        }
        assertThat(other.events()).isEmpty();
    }

    @Test
    void an_open_page_hears_of_admission_roles_suspension_and_return() {
        var administrator = Someone.administrator(tokens);
        administrator.foundOrvalys(api);
        var awa = Someone.signedIn(tokens, "Awa Diarra");
        awa.ask(api);
        var page = openAndHeard(awa);

        administrator.decide(api, awa, Map.of("decision", "admit"));
        awaitStandings(page, "active");
        api.as(administrator.token())
                .put("/api/members/" + awa.id() + "/roles/organiser", null)
                .expect(200);
        awaitStandings(page, "active", "active");
        assertThat(page.ended()).isFalse();

        api.as(administrator.token())
                .put("/api/members/" + awa.id() + "/suspension", Map.of("reason", "Démarchage."))
                .expect(200);
        awaitStandings(page, "active", "active", "suspended");
        await().until(page::ended);
        api.as(awa.token()).get("/api/notifications/stream").expectProblem(403, "suspended");

        api.as(administrator.token())
                .delete("/api/members/" + awa.id() + "/suspension")
                .expect(200);
        openAndHeard(awa);
    }

    @Test
    void a_person_has_a_bounded_number_of_open_pages() throws IOException {
        var awa = Someone.signedIn(tokens, "Awa Diarra");
        var marc = openAndHeard(Someone.signedIn(tokens, "Marc Vidal"));
        var oldest = open(awa);
        var second = open(awa);
        for (int i = 0; i < 8; i++) {
            open(awa);
        }
        assertThat(oldest.ended()).isFalse();
        var newest = open(awa);
        await().until(oldest::ended);
        assertThat(second.ended()).isFalse();
        assertThat(newest.ended()).isFalse();
        assertThat(marc.ended()).isFalse();
    }

    @Test
    void asking_for_the_heading_alone_opens_no_stream() throws Exception {
        var awa = Someone.signedIn(tokens, "Awa Diarra");
        var heading = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notifications/stream"))
                .header("Authorization", "Bearer " + awa.token())
                .timeout(Duration.ofSeconds(20))
                .HEAD()
                .build();
        for (int i = 0; i < 11; i++) {
            assertThat(browser.send(heading, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        openAndHeard(awa);
    }

    /**
     * A page that is known to hear what is told: a service that has just started does not listen at once, and ends the pages that
     * came before.
     */
    private OpenPage openAndHeard(Someone someone) {
        var page = new AtomicReference<>(open(someone));
        await().pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            if (page.get().ended()) {
                page.set(open(someone));
            }
            restored(someone, 1);
            assertThat(page.get().events()).extracting(OpenPage.Event::name).contains("notification");
        });
        return page.get();
    }

    private void restored(Someone author, int number) {
        var thread = Ids.next();
        facts.publish(
                "forum.facts",
                thread,
                "forum.reply-restored",
                1,
                Map.of("threadId", thread, "number", number, "authorId", author.id()));
    }

    /** What the page was told of the reply with this number. */
    private List<JsonNode> told(OpenPage page, int number) {
        return page.events().stream()
                .filter(event -> event.name().equals("notification"))
                .map(event -> json.readTree(event.data()))
                .filter(told -> told.get("data").get("number").asInt() == number)
                .toList();
    }

    private JsonNode listed(Someone someone, int number) {
        return Pages.read(api.as(someone.token()), "/api/notifications?limit=100").stream()
                .filter(item -> item.get("data").get("number").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private void awaitStandings(OpenPage page, String... states) {
        await().untilAsserted(() -> assertThat(page.events().stream()
                        .filter(event -> event.name().equals("standing"))
                        .map(event -> json.readTree(event.data()).get("state").asString()))
                .containsExactly(states));
    }

    private OpenPage open(Someone someone) {
        try {
            var response = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/notifications/stream"))
                            .header("Authorization", "Bearer " + someone.token())
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            var page = new OpenPage(response.body());
            pages.add(page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
