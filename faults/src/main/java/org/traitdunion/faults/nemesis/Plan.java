package org.traitdunion.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.traitdunion.faults.network.Cable.Way;
import org.traitdunion.faults.network.Link;

/**
 * What is broken in one history, and when: it follows from the seed and nothing else.
 *
 * @param met faults that people are there for until the end: each wrong clock, whoever is given up by Kafka though it lives,
 *     and in some histories a part that is back
 */
public record Plan(List<Step> steps, Set<Fault> met) {

    /**
     * A fault at its time.
     *
     * @param after the beginning of the history
     */
    public record Step(Duration after, Fault fault) {}

    private static final int LEAST = 6;
    private static final int MOST = 8;
    /** Starting a process takes what the machine has: more at once would only test the machine. */
    private static final int MOST_RESTARTS = 2;

    private static final Duration FIRST = Duration.ofMillis(700);
    private static final int MILLIS_BETWEEN = 1_500;

    /** Tokens are renewed a minute before they end: a clock that is wrong by more would refuse good ones. */
    private static final int MOST_SECONDS_WRONG = 45;

    /** Who must keep what it is told. */
    private static final List<String> DISKS = List.of("mongodb", "kafka");

    /** In so many of ten histories the machine of a service fails. */
    private static final int FAILING = 8;

    /** In one of so many histories people go on until a part that was killed is back. */
    private static final int RETURNING_ONE_OF = 3;

    /** In one of so many histories Kafka gives up a service that lives, and gives what that has in hand to another or once more. */
    private static final int GIVEN_UP_ONE_OF = 4;

    /** By then people are under way, and there are facts. */
    private static final int LEAST_UNDER_WAY = 2_500;

    private static final int MOST_UNDER_WAY = 4_000;
    private static final int LEAST_GIVEN_UP = 11_000;

    private static final int MOST_GIVEN_UP = 14_000;

    /** The more often a part is named, the more often it is broken; Keycloak takes longest to come back. */
    private static final List<String> KILLED = weighted(
                    "members-service", 4, "events-service", 2, "events-service-2", 2, "forum-service", 3)
            .toList();

    private static final List<String> SERVERS =
            weighted("mongodb", 4, "kafka", 4, "gateway", 2, "keycloak", 1).toList();

    /** Keycloak would have to come back twice. */
    private static final List<String> DATED = List.of(
            "members-service", "events-service", "events-service-2", "forum-service", "mongodb", "kafka", "gateway");

    private static Stream<String> weighted(Object... pairs) {
        return IntStream.range(0, pairs.length / 2)
                .boxed()
                .flatMap(i -> IntStream.range(0, (Integer) pairs[2 * i + 1]).mapToObj(n -> (String) pairs[2 * i]));
    }

    public static Plan of(long seed, List<Link> links) {
        var random = new Random(seed);
        List<Fault> failing = random.nextInt(10) < FAILING ? failing(random, links) : List.of();
        List<Fault> faults = faults(random, links, failing);
        boolean hushedLast = random.nextInt(4) > 0;
        if (hushedLast) {
            faults.sort(Comparator.comparing(Plan::hushes));
        }
        faults.sort(Comparator.comparing(fault -> !(fault instanceof Fault.Shift)));
        long busy = faults.stream().takeWhile(fault -> !hushes(fault)).count();
        faults.addAll(hushedLast ? (int) busy : random.nextInt(faults.size() + 1), failing);
        var steps = new ArrayList<Step>();
        Duration at = FIRST;
        for (Fault fault : faults) {
            steps.add(new Step(at, fault));
            at = at.plusMillis(random.nextInt(MILLIS_BETWEEN / 2, MILLIS_BETWEEN));
        }
        var met = met(random, faults);
        if (random.nextInt(GIVEN_UP_ONE_OF) == 0) {
            givenUp(random, links, faults).ifPresent(fault -> {
                steps.add(new Step(Duration.ofMillis(random.nextInt(LEAST_UNDER_WAY, MOST_UNDER_WAY)), fault));
                steps.sort(Comparator.comparing(Step::after));
                met.add(fault);
            });
        }
        return new Plan(List.copyOf(steps), Set.copyOf(met));
    }

    /**
     * A service that stays up stands still, or does not hear Kafka nor is heard, for longer than it may. A Kafka that starts anew
     * begins to wait anew.
     */
    private static Optional<Fault> givenUp(Random random, List<Link> links, List<Fault> faults) {
        if (faults.stream().anyMatch(fault -> fault.restarts() && fault.target().equals("kafka"))) {
            return Optional.empty();
        }
        var broken = faults.stream().map(Fault::target).toList();
        var spared = KILLED.stream()
                .filter(part -> !broken.contains(part) && !broken.contains(new Link(part, "kafka").toString()))
                .toList();
        if (spared.isEmpty()) {
            return Optional.empty();
        }
        String part = any(random, spared);
        var lasts = Duration.ofMillis(random.nextInt(LEAST_GIVEN_UP, MOST_GIVEN_UP));
        var link = new Link(part, "kafka");
        return Optional.of(
                random.nextBoolean() && links.contains(link)
                        ? new Fault.Cut(link, EnumSet.allOf(Way.class), lasts)
                        : new Fault.Pause(part, lasts));
    }

    private static Set<Fault> met(Random random, List<Fault> faults) {
        Stream<Fault> shifts = faults.stream().filter(Fault.Shift.class::isInstance);
        Stream<Fault> kill = faults.stream()
                .filter(Fault.Kill.class::isInstance)
                .limit(random.nextInt(RETURNING_ONE_OF) == 0 ? 1 : 0);
        return Stream.concat(shifts, kill).collect(Collectors.toCollection(HashSet::new));
    }

    /** Misfortunes come together: a service's link to MongoDB wears out, and while it does the service dies. */
    private static List<Fault> failing(Random random, List<Link> links) {
        String part = any(random, KILLED);
        Way lost = any(random, List.of(Way.values()));
        var kill = new Fault.Kill(part, any(random, List.of(Way.values())), millis(random, 100, 1_500));
        var link = new Link(part, "mongodb");
        return links.contains(link)
                ? List.of(new Fault.Wear(link, lost, millis(random, 2_500, 5_000)), kill)
                : List.of(kill);
    }

    /** Besides those that come together. */
    private static List<Fault> faults(Random random, List<Link> links, List<Fault> failing) {
        int count = random.nextInt(LEAST, MOST + 1) - failing.size();
        Set<String> broken = new HashSet<>();
        failing.forEach(fault -> broken.add(fault.target()));
        var faults = new ArrayList<Fault>();
        while (faults.size() < count) {
            Fault fault = fault(random, links);
            boolean tooMany = fault.restarts()
                    && Stream.concat(failing.stream(), faults.stream())
                                    .filter(Fault::restarts)
                                    .count()
                            == MOST_RESTARTS;
            if (!tooMany && broken.add(fault.target())) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** After these there is not much to do for people until they are undone: most histories leave them for the end. */
    private static boolean hushes(Fault fault) {
        return fault instanceof Fault.Kill || fault instanceof Fault.Fill;
    }

    private static Fault fault(Random random, List<Link> links) {
        String part = any(random, random.nextInt(100) < 60 ? KILLED : SERVERS);
        int kind = random.nextInt(100);
        Way way = any(random, List.of(Way.values()));
        if (kind < 28) {
            return new Fault.Kill(part, way, millis(random, 100, 1_500));
        }
        if (kind < 44) {
            return new Fault.Pause(part, millis(random, 300, 4_000));
        }
        if (kind < 50) {
            int seconds = random.nextInt(MOST_SECONDS_WRONG / 3, MOST_SECONDS_WRONG);
            return new Fault.Shift(
                    any(random, DATED),
                    Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds),
                    millis(random, 3_000, 6_000));
        }
        if (kind < 55) {
            return new Fault.Fill(any(random, DISKS), millis(random, 500, 4_000));
        }
        if (kind < 77) {
            return new Fault.Wear(any(random, links), way, millis(random, 1_000, 5_000));
        }
        Set<Way> ways = random.nextInt(3) == 0 ? EnumSet.allOf(Way.class) : EnumSet.of(way);
        return new Fault.Cut(any(random, links), ways, millis(random, 500, 7_000));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** More often short than long. */
    private static Duration millis(Random random, int least, int most) {
        double part = random.nextDouble();
        return Duration.ofMillis(least + (long) ((most - least) * part * part));
    }
}
