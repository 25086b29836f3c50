package org.traitdunion.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Two instances of the forum share a database and their topics. */
@ServiceScenario
class TwoInstancesScenario extends Scenario {

    @Autowired
    ConfigurableEnvironment environment;

    private ConfigurableApplicationContext other;
    private Api second;
    private Neighbours network;

    @BeforeEach
    void anotherInstance() {
        var same = new StandardEnvironment();
        same.getPropertySources()
                .addFirst(
                        Objects.requireNonNull(environment.getPropertySources().get("scenario")));
        same.getPropertySources()
                .addFirst(new MapPropertySource("other", Map.of("server.port", 0, "spring.jmx.enabled", false)));
        var application = new SpringApplication(ForumService.class);
        application.setEnvironment(same);
        other = application.run();
        String port = other.getEnvironment().getRequiredProperty("local.server.port");
        second = new Api(() -> "http://127.0.0.1:" + port);
        network = new Neighbours(facts, tokens, api);
    }

    @AfterEach
    void oneInstance() {
        other.close();
    }

    @Test
    void numberRepliesTogetherAndTellEachOnceInEffect() throws ExecutionException, InterruptedException {
        Person author = network.member("Camille Perrin", "Orvalys", "moderator");
        String threadId = network.thread(author, network.room(author, "network"));
        int posted = 60;
        List<Future<Long>> numbers = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < posted; i++) {
                String path = "/api/threads/" + threadId + "/replies/" + Ids.next();
                numbers.add(executor.submit(() -> number(api, author, path)));
                numbers.add(executor.submit(() -> number(second, author, path)));
            }
        }
        List<Long> once = new ArrayList<>();
        for (int i = 0; i < posted; i++) {
            assertThat(numbers.get(2 * i).get())
                    .isEqualTo(numbers.get(2 * i + 1).get());
            once.add(numbers.get(2 * i).get());
        }

        assertThat(once)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, posted).boxed().toList());
        await().untilAsserted(() -> assertThat(told("forum.reply-posted", threadId)
                        .map(fact -> fact.payload().get("number").asLong())
                        .distinct())
                .hasSize(posted));
        assertThat(told("forum.reply-posted", threadId).map(Captured::id).distinct())
                .hasSize(posted);
    }

    @Test
    void openOneThreadForAnEvent() {
        Person organiser = network.member("Camille Perrin", "Orvalys", "organiser");
        List<String> events = Stream.generate(Ids::next).limit(20).toList();

        events.forEach(event -> network.publishEvent(event, "Visite " + event, organiser.id(), 1));
        events.forEach(event -> network.publishEvent(event, "Visite " + event, organiser.id(), 1));

        for (Api either : List.of(api, second)) {
            await().untilAsserted(() -> assertThat(either.as(organiser.token())
                            .get("/api/rooms/evenements")
                            .expect(200)
                            .json()
                            .get("threads")
                            .asLong())
                    .isEqualTo(events.size()));
        }
        events.forEach(event ->
                second.as(organiser.token()).get("/api/threads/" + event).expect(200));
    }

    private static long number(Api api, Person author, String path) {
        return api.as(author.token())
                .put(path, Map.of("body", "Bonjour"))
                .expect(200)
                .json()
                .get("number")
                .asLong();
    }

    private Stream<Captured> told(String type, String threadId) {
        return facts.all("forum.facts").stream()
                .filter(fact -> fact.type().equals(type) && fact.key().equals(threadId));
    }
}
