package org.traitdunion.bench.scenario;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.traitdunion.bench.load.Attack;
import org.traitdunion.bench.load.Call;
import org.traitdunion.bench.load.Latencies;
import org.traitdunion.bench.load.Vegeta;
import org.traitdunion.bench.people.Account;
import org.traitdunion.bench.people.Accounts;
import org.traitdunion.bench.result.Figure.Better;
import org.traitdunion.bench.result.Figures;

/**
 * Ten times as many people as there are seats ask for one at the same moment, each once. They come as API clients with tokens of
 * their own, since so many cannot sign in through the page in a time that anybody would wait. As with all other loads the first requests
 * are forgotten, in rushes of the same people to other events; what the very first of these was like is told by itself.
 */
final class Rush implements Scenario {

    static final String NAME = "rush";

    private static final String VARIANT = "64 connections";
    private static final String FIRST = "the first of all";
    private static final int SEATS = 500;
    private static final int PEOPLE = 5_000;
    private static final int CONNECTIONS = 64;
    private static final int FIRST_NUMBER = 10_000;

    private @Nullable List<Account> crowd;
    private List<String> tokens = List.of();
    private Instant tokensUntil = Instant.MIN;
    private boolean warm;

    @Override
    public void measure(Stage stage) {
        Optional<Vegeta> vegeta = stage.vegeta();
        if (vegeta.isEmpty()) {
            return;
        }
        if (!warm) {
            warmUp(stage, vegeta.get());
            warm = true;
        }
        var meeting = published(stage);
        List<Call> calls = calls(meeting, tokens(stage));
        var rush = stage.recorder()
                .around(
                        NAME,
                        stage.network().processes(),
                        () -> stage.costing(
                                () -> vegeta.get().once(stage.network().gateway(), calls, CONNECTIONS)));
        tell(stage, rush, meeting);
    }

    private void warmUp(Stage stage, Vegeta vegeta) {
        int rushes = Math.max(1, Math.ceilDiv(stage.warmUp(), PEOPLE));
        for (int rush = 1; rush <= rushes; rush++) {
            stage.progress().count("rushes to warm up", rush, rushes);
            var attack = vegeta.once(stage.network().gateway(), calls(published(stage), tokens(stage)), CONNECTIONS);
            if (rush == 1) {
                tell(stage, FIRST, attack);
            }
        }
    }

    private static Meeting published(Stage stage) {
        var meeting = Meeting.draft(stage, SEATS, Meeting.organiser(stage));
        meeting.publish();
        return meeting;
    }

    private static List<Call> calls(Meeting meeting, List<String> tokens) {
        return tokens.stream()
                .map(token -> Call.put(meeting.path() + "/seat", headers(token), "{}"))
                .toList();
    }

    /** Asked for again once half their life is over: warming up may take longer than that. */
    private List<String> tokens(Stage stage) {
        Instant now = Instant.now();
        if (now.isAfter(tokensUntil)) {
            tokens = stage.crowd().each("tokens for the rush", crowd(stage), stage.accounts()::token);
            tokensUntil = now.plus(Accounts.TOKENS_LAST.dividedBy(2));
        }
        return tokens;
    }

    private List<Account> crowd(Stage stage) {
        List<Account> known = crowd;
        if (known == null) {
            known = stage.crowd()
                    .each(
                            "accounts for the rush",
                            IntStream.range(FIRST_NUMBER, FIRST_NUMBER + PEOPLE)
                                    .boxed()
                                    .toList(),
                            stage.accounts()::open);
            stage.multiplication().members(known.stream().map(Account::id).toList());
            crowd = known;
        }
        return known;
    }

    private static Map<String, String> headers(String token) {
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private static void tell(Stage stage, Stage.Costly<Attack> rush, Meeting meeting) {
        tell(stage, VARIANT, rush.result());
        Figures figures = stage.figures();
        figures.add(NAME, VARIANT, rush.cpu(), PEOPLE);
        long confirmed = stage.network()
                .database("events")
                .getCollection("seats")
                .countDocuments(and(eq("eventId", meeting.id()), eq("state", "CONFIRMED")));
        long taken = Math.max(confirmed, meeting.seats().path("taken").asLong());
        figures.add(NAME, VARIANT, Figures.OVERSOLD, "", Better.LOWER, (double) Math.max(0, taken - SEATS));
        figures.add(NAME, VARIANT, Figures.LEFT_EMPTY, "", Better.LOWER, (double) Math.max(0, SEATS - confirmed));
        stage.progress().say("rush: " + taken + " of " + SEATS + " seats");
    }

    private static void tell(Stage stage, String load, Attack attack) {
        long decided = attack.count(status -> status == 200);
        Latencies latencies = attack.latencies(status -> status == 200);
        Figures figures = stage.figures();
        double perSecond = decided / attack.seconds();
        figures.add(NAME, load, Figures.RATE, "1/s", Better.HIGHER, perSecond);
        figures.add(NAME, load, latencies);
        figures.add(NAME, load, Figures.ERRORS, "", Better.LOWER, (double) (PEOPLE - decided));
        stage.progress()
                .say(String.format(
                        Locale.ROOT,
                        "rush, %s: %.0f decisions/s, p99 %.1f ms, %d of %d people",
                        load,
                        perSecond,
                        latencies.p99(),
                        decided,
                        PEOPLE));
    }
}
