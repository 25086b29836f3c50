package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests too large, too deep, too slow and too many: whoever sends them is refused, and nobody else feels it. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackOnBodiesStory {

    private static final int LIMIT = 256 * 1024;
    private static final int SLOW_SENDERS = 50;
    /** Twice the connection's time-out, for the body and for its rest, and what a busy machine needs to notice it. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(28);

    private static final Duration FELT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 32;

    /** Told to whoever is over the rate, and not for having too much in flight. */
    private static final String OVER_THE_RATE = "en peu de temps";

    /** Putting them in order takes the square of their number. */
    private static final String MARKS_OUT_OF_ORDER = "a" + "\u0301".repeat(60_000) + "\u0323".repeat(60_000);

    private URI home;
    private RawDoor door;
    private Person member;
    private Person colleague;

    @BeforeAll
    void open(RunningNetwork network) {
        home = network.address();
        door = new RawDoor(home);
        Office office = Office.open(network);
        member = office.member("odile", "organiser", "moderator");
        colleague = office.member("rose");
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        String large = "x".repeat(LIMIT + 1);
        String chunk = Integer.toString(large.length(), 16) + "\r\n" + large + "\r\n0\r\n\r\n";
        for (String path : List.of("/api/me/preferences", "/auth/realms/traitdunion/protocol/openid-connect/token")) {
            String start = put(path);
            for (String request : List.of(
                    start + "Content-Length: " + large.length() + "\r\n\r\n" + large,
                    start + "Content-Length: 9999999999\r\n\r\n",
                    start + "Transfer-Encoding: chunked\r\n\r\n" + chunk)) {
                var answer = door.send(request);
                assertThat(answer.status()).as("%s %.200s", path, request).isEqualTo(413);
                assertThat(answer.body()).contains("urn:traitdunion:problem:body-too-large");
            }
        }
    }

    @Test
    void aBodyThatIsNestedDeeplyIsInvalidInEveryService() {
        String id = UUID.randomUUID().toString();
        for (String path : List.of(
                "/api/me/preferences",
                "/api/me/application",
                "/api/events/" + id,
                "/api/threads/" + id,
                "/api/rooms/profonde-" + id.charAt(0))) {
            for (String body : List.of(
                    "[".repeat(LIMIT - 100),
                    "{\"name\":".repeat(20_000),
                    "{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                    "{\"name\":" + "9".repeat(100_000) + "}",
                    "{\"" + "x".repeat(200_000) + "\":1}",
                    "{\"job\":\"" + MARKS_OUT_OF_ORDER + "\"}",
                    "{\"title\":\"" + MARKS_OUT_OF_ORDER + "\"}",
                    "{\"name\":\"" + MARKS_OUT_OF_ORDER + "\"}")) {
                assertThat(quickestOfThree(() -> member.put(path, body).isProblem(400, "invalid-request")))
                        .isLessThan(FELT);
            }
        }
    }

    @Test
    void whoSendsHalfARequestHoldsNobodyUpAndIsGivenUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int sender = 0; sender < SLOW_SENDERS; sender++) {
                Socket socket = door.open();
                socket.getOutputStream().write(half(sender).getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            for (int request = 0; request < 20; request++) {
                Instant asked = Instant.now();
                colleague.get("/api/events").is(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(FELT);
            }
            Instant served = Instant.now();
            for (Socket socket : slow) {
                socket.setSoTimeout((int) GIVEN_UP.toMillis());
                RawDoor.Reply answer = RawDoor.Reply.of(RawDoor.read(socket));
                assertThat(answer.status()).as(answer.head()).isIn(0, 400, 408);
            }
            assertThat(Duration.between(served, Instant.now())).isLessThan(GIVEN_UP);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoAsksTooOftenIsTurnedAwayAndTheColleagueBehindTheSameAddressIsServed() throws Exception {
        Deque<Answer> refused = new ConcurrentLinkedDeque<>();
        Deque<RuntimeException> unanswered = new ConcurrentLinkedDeque<>();
        Semaphore free = new Semaphore(AT_ONCE);
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> served = asking.submit(() -> {
                await().atMost(PATIENCE)
                        .until(() -> refused.stream()
                                .anyMatch(answer -> answer.body().contains(OVER_THE_RATE)));
                for (int request = 0; request < 20; request++) {
                    colleague.get("/api/events").is(200);
                }
            });
            while (!served.isDone()) {
                free.acquire();
                asking.execute(() -> {
                    try {
                        Answer answer = member.get("/api/session");
                        if (answer.status() != 200) {
                            refused.add(answer);
                        }
                    } catch (RuntimeException failed) {
                        unanswered.add(failed);
                    } finally {
                        free.release();
                    }
                });
            }
            served.get();
        }
        assertThat(unanswered).isEmpty();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            answer.isProblem(429, "too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        });
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> member.get("/api/me").is(200));
    }

    /** A machine that is busy holds up one of them, a body that takes its time each. */
    private static Duration quickestOfThree(Runnable request) {
        Duration quickest = GIVEN_UP;
        for (int turn = 0; turn < 3 && quickest.compareTo(FELT) >= 0; turn++) {
            Instant begun = Instant.now();
            request.run();
            Duration taken = Duration.between(begun, Instant.now());
            quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
        }
        return quickest;
    }

    private String put(String path) {
        return "PUT " + path + " HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\nConnection: close\r\nCookie: "
                + member.session() + "\r\nContent-Type: application/json\r\n";
    }

    /** Ends in the middle of the headers, of an announced body, or of a chunk. */
    private String half(int sender) {
        String start = put("/api/me/preferences").replace("Connection: close\r\n", "");
        return switch (sender % 3) {
            case 0 -> start + "X-Slow: ";
            case 1 -> start + "Content-Length: 1000\r\n\r\n{";
            default -> start + "Transfer-Encoding: chunked\r\n\r\n" + String.format(Locale.ROOT, "%x", 1000) + "\r\n{";
        };
    }
}
