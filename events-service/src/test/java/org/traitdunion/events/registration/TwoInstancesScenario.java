package org.traitdunion.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.events.programme.EventMother.anEvent;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.traitdunion.events.Community;
import org.traitdunion.events.Community.Somebody;
import org.traitdunion.events.EventsService;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Captured;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** Two instances of the service share a database and their topics. */
@ServiceScenario
class TwoInstancesScenario extends Scenario {

    private static final int CAPACITY = 5;

    @Autowired
    MongoDatabase database;

    @Autowired
    ConfigurableEnvironment environment;

    private ConfigurableApplicationContext other;
    private Api second;
    private Community community;

    @BeforeEach
    void anotherInstance() {
        var same = new StandardEnvironment();
        same.getPropertySources()
                .addFirst(
                        Objects.requireNonNull(environment.getPropertySources().get("scenario")));
        same.getPropertySources()
                .addFirst(new MapPropertySource("other", Map.of("server.port", 0, "spring.jmx.enabled", false)));
        var application = new SpringApplication(EventsService.class);
        application.setEnvironment(same);
        other = application.run();
        var port = other.getEnvironment().getRequiredProperty("local.server.port");
        second = new Api(() -> "http://127.0.0.1:" + port);
        community = new Community(api, tokens, facts);
    }

    @AfterEach
    void oneInstance() {
        other.close();
    }

    @Test
    void giveTheSeatsTogetherInOneOrder() throws Exception {
        var organiser = community.organiser("Odile Organise");
        var people = IntStream.range(0, 30)
                .mapToObj(i -> community.member("Membre " + i))
                .toList();
        var event = community.published(organiser, anEvent().withCapacity(CAPACITY));
        var wishes = people.stream()
                .flatMap(member -> Stream.of(api, second).map(either -> wish(either, member, event)))
                .toList();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var answer : pool.invokeAll(wishes)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        people.subList(0, 10)
                .forEach(member -> second.as(member.token())
                        .delete("/api/events/" + event + "/seat")
                        .expect(204));

        var seats = community.show(organiser, event).get("seats");
        assertThat(seats.get("taken").asInt()).isEqualTo(CAPACITY);
        assertThat(seats.get("waiting").asInt()).isEqualTo(15);
        assertThat(SeatLedger.of(event, CAPACITY, facts).violations(database)).isEmpty();
        assertThat(facts.all("events.facts").stream()
                        .filter(fact -> fact.subject().equals(event))
                        .filter(fact -> fact.type().equals("events.event-published"))
                        .map(Captured::id)
                        .distinct())
                .hasSize(1);
    }

    private static Callable<Integer> wish(Api api, Somebody member, String event) {
        return () -> api.as(member.token())
                .put("/api/events/" + event + "/seat", Map.of())
                .status();
    }
}
