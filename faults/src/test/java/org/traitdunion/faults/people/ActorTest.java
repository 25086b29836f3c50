package org.traitdunion.faults.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.traitdunion.faults.history.Journal;
import org.traitdunion.faults.history.Kind;
import org.traitdunion.faults.history.Operation;
import org.traitdunion.faults.history.Outcome;
import org.traitdunion.faults.history.Refusal;
import org.traitdunion.faults.network.Meeting;
import org.traitdunion.local.people.Session;

/**
 * Somebody who presses twice knows that it was done when one answer says so; what the other says is kept. The
 * newcomer is admitted in every history.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ActorTest {

    private static final long IMPATIENT = LongStream.iterate(0, seed -> seed + 1)
            .filter(seed -> new Random(seed).nextInt(4) == 0)
            .findFirst()
            .orElseThrow();

    private static final Session ANA = new Session("ana", "SESSION=1", "");

    private HttpServer server;

    @TempDir
    Path folder;

    private interface Scene<T> {
        T play(Stage stage) throws Exception;
    }

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.start();
    }

    @AfterEach
    void leave() {
        server.stop(0);
    }

    @Test
    void aRefusalBesideWhatWasDoneIsKept() throws Exception {
        answer(200, 401);
        Operation operation = pressTwice();
        assertThat(operation.outcome()).isEqualTo(Outcome.OK);
        assertThat(operation.doubtful()).isFalse();
        assertThat(operation.refusals()).containsExactly(new Refusal(401, "urn:401"));
    }

    @Test
    void aRefusalBesideWhatHasToBeAskedAgainIsKept() throws Exception {
        answer(503, 403, 200, 200);
        Operation operation = pressTwice();
        assertThat(operation.outcome()).isEqualTo(Outcome.OK);
        assertThat(operation.refusals()).containsExactly(new Refusal(403, "urn:403"));
    }

    @Test
    void anInternalErrorBesideWhatWasDoneIsKept() throws Exception {
        answer(200, 500, 200, 200);
        Operation operation = pressTwice();
        assertThat(operation.outcome()).isEqualTo(Outcome.OK);
        assertThat(operation.broken()).isTrue();
    }

    @Test
    void whoeverWasNotAdmittedBeforeTheCurtainIsAdmittedAfterIt() throws Exception {
        answer(200);
        var newcomer = new Session("nina", "SESSION=2", "");
        List<Operation> done = on(stage -> {
            stage.dropCurtain();
            new Administrator(stage, ANA, IMPATIENT, newcomer).call();
            return stage.journal().history().operations();
        });
        assertThat(done).filteredOn(Operation::ok).extracting(Operation::kind).containsExactly(Kind.ASK, Kind.ADMIT);
    }

    /** Whoever asks more often hears the last of them again. */
    private void answer(int... statuses) {
        var next = new AtomicInteger();
        server.createContext("/", exchange -> {
            int status = statuses[Math.min(next.getAndIncrement(), statuses.length - 1)];
            byte[] body = ("{\"type\": \"urn:" + status + "\", \"version\": \"1\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private Operation pressTwice() throws Exception {
        return on(stage ->
                new Attendee(stage, ANA, IMPATIENT).perform(Wish.put(Kind.TAKE_SEAT, "e", "", "/seat", Map.of())));
    }

    private <T> T on(Scene<T> scene) throws Exception {
        var meeting = new Meeting("e", "t", "salle", "papier", "nina", Instant.now(), List.of());
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var journal = new Journal(folder.resolve("history.jsonl"));
                var gateway = new Gateway(address);
                var stage = new Stage(meeting, gateway, journal)) {
            return scene.play(stage);
        }
    }
}
