package org.traitdunion.faults.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.traitdunion.faults.network.Link;

class PlanTest {

    private static final List<Link> LINKS =
            List.of(new Link("gateway", "forum-service"), new Link("events-service", "mongodb"));

    @Test
    void theSamePlanFollowsFromTheSameSeed() {
        assertThat(Plan.of(42, LINKS)).isEqualTo(Plan.of(42, LINKS)).isNotEqualTo(Plan.of(43, LINKS));
    }

    @Test
    void everyHistoryHasSixFaultsAtLeastOnDifferentTargetsAndIsShort() {
        for (long seed = 1; seed <= 500; seed++) {
            var plan = Plan.of(seed, LINKS);
            assertThat(plan.steps()).hasSizeBetween(6, 9);
            assertThat(plan.steps()).extracting(step -> step.fault().target()).doesNotHaveDuplicates();
            assertThat(plan.steps().getLast().after()).isLessThan(java.time.Duration.ofSeconds(15));
        }
    }

    @Test
    void inMostHistoriesAServiceIsKilledWhileItsLinkToMongoDbIsWorn() {
        List<Link> links = List.of(
                new Link("members-service", "mongodb"),
                new Link("events-service", "mongodb"),
                new Link("events-service-2", "mongodb"),
                new Link("forum-service", "mongodb"),
                new Link("gateway", "forum-service"));
        int together = 0;
        for (long seed = 1; seed <= 200; seed++) {
            var steps = Plan.of(seed, links).steps();
            for (int i = 1; i < steps.size(); i++) {
                var before = steps.get(i - 1);
                var here = steps.get(i);
                if (here.fault() instanceof Fault.Kill kill
                        && before.fault() instanceof Fault.Wear wear
                        && wear.link().equals(new Link(kill.target(), "mongodb"))) {
                    assertThat(here.after()).isLessThan(before.after().plus(wear.lasts()));
                    together++;
                }
            }
        }
        assertThat(together).isGreaterThan(100);
    }

    @Test
    void peopleMeetEachWrongClockAndSomePartsThatAreBack() {
        int back = 0;
        for (long seed = 1; seed <= 200; seed++) {
            var plan = Plan.of(seed, LINKS);
            assertThat(plan.steps())
                    .extracting(Plan.Step::fault)
                    .filteredOn(Fault.Shift.class::isInstance)
                    .allSatisfy(shift -> assertThat(plan.met()).contains(shift));
            back += plan.met().stream().anyMatch(Fault.Kill.class::isInstance) ? 1 : 0;
        }
        assertThat(back).isBetween(30, 100);
    }

    @Test
    void inSomeHistoriesKafkaGivesUpAServiceThatLivesAndPeopleStayForIt() {
        List<Link> links = Stream.of("members-service", "events-service", "events-service-2", "forum-service")
                .flatMap(part -> Stream.of("kafka", "mongodb", "keycloak").map(to -> new Link(part, to)))
                .toList();
        var ways = new HashMap<String, Integer>();
        for (long seed = 1; seed <= 200; seed++) {
            var plan = Plan.of(seed, links);
            plan.steps().stream()
                    .map(Plan.Step::fault)
                    .filter(Fault::outlastsKafka)
                    .forEach(fault -> {
                        assertThat(plan.met()).contains(fault);
                        assertThat(plan.steps())
                                .extracting(Plan.Step::fault)
                                .noneMatch(other ->
                                        other.restarts() && other.target().equals("kafka"));
                        ways.merge(fault.kind(), 1, Integer::sum);
                    });
        }
        assertThat(ways)
                .containsOnlyKeys("pause", "cut")
                .allSatisfy((kind, times) -> assertThat(times).isBetween(8, 40));
    }

    @Test
    void twoHundredHistoriesBreakEverythingInEveryWay() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= 200; seed++) {
            Plan.of(seed, LINKS)
                    .steps()
                    .forEach(step ->
                            seen.add(step.fault().kind() + " " + step.fault().target()));
        }
        for (String part : List.of(
                "members-service",
                "events-service",
                "events-service-2",
                "forum-service",
                "gateway",
                "mongodb",
                "kafka",
                "keycloak")) {
            assertThat(seen).contains("kill " + part, "pause " + part);
            if (!part.equals("keycloak")) {
                assertThat(seen).containsAnyOf("clock ahead " + part, "clock behind " + part);
            }
        }
        assertThat(seen)
                .contains("full disk mongodb", "full disk kafka", "clock ahead events-service-2", "clock behind kafka");
        for (Link link : LINKS) {
            assertThat(seen)
                    .contains("cut " + link, "cut one way " + link, "requests lost " + link, "answers lost " + link);
        }
    }
}
