package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another site makes a signed-in person's browser send writes: it has the session's cookie, and not the page's token. */
@ExtendWith(RunningNetwork.class)
class AttackOnWritesStory {

    private static final Set<String> WRITES = Set.of("put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern SERVED = Pattern.compile(
            "(?m)^http_server_requests_seconds_count\\{(?=.*method=\"(?:PUT|POST|DELETE|PATCH)\").*} (\\S+)$");

    private record Write(String method, String path) {}

    @Test
    void noWriteOfAnyServiceIsPossibleWithoutTheTokenOfThePage(RunningNetwork network) {
        Person victim = Office.open(network).member("odile", "organiser", "moderator");
        RawDoor door = new RawDoor(network.address());
        String session = "Cookie: " + victim.session();
        String both = session + "; XSRF-TOKEN=" + victim.cookie("XSRF-TOKEN");
        List<Write> writes = writes(victim);
        assertThat(writes).hasSizeGreaterThan(20);

        double before = served(network);
        for (Write write : writes) {
            for (List<String> forged : List.of(
                    List.of(session),
                    List.of(both),
                    List.of(both, "X-XSRF-TOKEN: " + UUID.randomUUID()),
                    List.of(both, "Origin: https://evil.example", "Content-Type: text/plain"))) {
                var answer = door.ask(write.method(), write.path(), forged.toArray(String[]::new));
                assertThat(answer.status()).as("%s %s", write, forged).isEqualTo(403);
                assertThat(answer.isProblem()).isTrue();
                assertThat(answer.body()).contains("urn:traitdunion:problem:forbidden");
            }
        }
        assertThat(served(network)).as("writes that reached a service").isEqualTo(before);

        victim.put("/api/me/preferences", Map.of("language", "fr", "theme", "dark"))
                .is(200);
        assertThat(served(network)).as("the page's own write is counted").isEqualTo(before + 1);
    }

    /** Every write that the services document, on resources that do not exist. */
    private static List<Write> writes(Person reader) {
        List<Write> writes = new ArrayList<>();
        for (String service : List.of("members", "events", "forum")) {
            var paths =
                    reader.get("/api/docs/" + service + ".json").is(200).json().path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().propertyNames().stream()
                            .filter(WRITES::contains)
                            .map(method -> new Write(
                                    method.toUpperCase(Locale.ROOT),
                                    VARIABLE.matcher(path.getKey())
                                            .replaceAll(UUID.randomUUID().toString())))
                            .forEach(writes::add));
        }
        return writes;
    }

    /** How many writes the three services have answered since they started, as their own metrics have it. */
    private static double served(RunningNetwork network) {
        double sum = 0;
        for (String service : List.of("members-service", "events-service", "forum-service")) {
            sum += SERVED.matcher(network.metrics(service))
                    .results()
                    .mapToDouble(line -> Double.parseDouble(line.group(1)))
                    .sum();
        }
        return sum;
    }
}
