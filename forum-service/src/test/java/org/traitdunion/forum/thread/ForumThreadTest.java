package org.traitdunion.forum.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.traitdunion.forum.room.Audience;
import org.traitdunion.forum.thread.ForumThread.Arrival;

class ForumThreadTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void theLastOfTheRecentRepliesHasTheCountersNumber() {
        ForumThread thread = thread(7, List.of("e", "f", "g"), List.of());

        assertThat(thread.numberOf("g")).hasValue(7);
        assertThat(thread.numberOf("e")).hasValue(5);
        assertThat(thread.numberOf("a")).isEmpty();
    }

    @Test
    void anArrivalBecomesTheReplyOfItsPlace() {
        ForumThread thread = thread(7, List.of("e", "f", "g"), List.of(arrival("f"), arrival("g")));

        assertThat(thread.arrivals()).extracting(Reply::id).containsExactly("t:6", "t:7");
        assertThat(thread.arrival("f")).hasValueSatisfying(reply -> {
            assertThat(reply.number()).isEqualTo(6);
            assertThat(reply.claim()).isEqualTo("t:f");
            assertThat(reply.isHidden()).isFalse();
        });
        assertThat(thread.arrival("e")).isEmpty();
    }

    @Test
    void aThreadThatLostAPlaceRefusesToInventANumber() {
        ForumThread broken = thread(100, List.of("x"), List.of(arrival("gone")));

        assertThatThrownBy(broken::arrivals).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void settlesBeforeTooManyArrive() {
        List<String> ids = ids(ForumThread.ARRIVING);
        List<Arrival> arriving = ids.stream().map(ForumThreadTest::arrival).toList();

        assertThat(thread(16, ids, arriving).mustSettle()).isTrue();
        assertThat(thread(16, ids, arriving.subList(1, 16)).mustSettle()).isFalse();
    }

    @Test
    void settlesAnArrivalThatLaggedBehind() {
        List<String> ids = ids(ForumThread.AHEAD + 1);

        assertThat(thread(ids.size(), ids, List.of(arrival(ids.getFirst()))).mustSettle())
                .isTrue();
        assertThat(thread(ids.size(), ids, List.of(arrival(ids.get(1)))).mustSettle())
                .isFalse();
    }

    /**
     * Plays the thread's rules with writers that read old states and crash at any step: each reply has one number, numbers have
     * no gap, and no arrival ever loses its place.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void writersThatLagAndCrashNeverLoseANumber(long seed) {
        Random random = new Random(seed);
        List<ForumThread> history = new ArrayList<>(List.of(thread(0, List.of(), List.of())));
        List<Reply> stored = new ArrayList<>();
        int posted = 0;
        while (posted < 400) {
            ForumThread now = history.getLast();
            ForumThread seen = history.get(Math.max(0, history.size() - 1 - random.nextInt(60)));
            if (seen.mustSettle() || random.nextInt(10) == 0) {
                seen.arrivals().stream()
                        .filter(reply -> !stored.contains(reply))
                        .forEach(stored::add);
                List<Arrival> left = now.arriving().stream()
                        .filter(arrival -> !seen.arriving().contains(arrival))
                        .toList();
                history.add(thread(now.replyCount(), now.recent(), left));
            } else if (now.replyCount() < seen.replyCount() + ForumThread.AHEAD
                    && now.arriving().size() < ForumThread.ARRIVING) {
                history.add(accepted(now, "r" + posted++));
            } else {
                history.add(now);
            }
        }
        history.getLast().arrivals().forEach(stored::add);
        assertThat(stored.stream().distinct()).hasSize(400);
        assertThat(stored).allSatisfy(reply -> assertThat(reply.claim()).isEqualTo("t:r" + (reply.number() - 1)));
    }

    private static ForumThread accepted(ForumThread thread, String replyId) {
        List<String> recent = new ArrayList<>(thread.recent());
        recent.add(replyId);
        List<Arrival> arriving = new ArrayList<>(thread.arriving());
        arriving.add(arrival(replyId));
        int dropped = Math.max(0, recent.size() - ForumThread.RECENT);
        return thread(thread.replyCount() + 1, recent.subList(dropped, recent.size()), arriving);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).toList();
    }

    private static Arrival arrival(String replyId) {
        return new Arrival(replyId, "alice", NOW, "Bonjour");
    }

    private static ForumThread thread(long replies, List<String> recent, List<Arrival> arriving) {
        ForumThread opened =
                ForumThread.opened(new OpenThread("t", "accueil", "Un fil", "Bonjour"), Audience.NETWORK, "alice", NOW);
        return new ForumThread(
                opened.id(),
                opened.roomId(),
                opened.companyId(),
                opened.title(),
                opened.authorId(),
                opened.openedAt(),
                null,
                0,
                opened.body(),
                NOW,
                replies,
                "alice",
                recent,
                arriving,
                null,
                null,
                1 + replies);
    }
}
