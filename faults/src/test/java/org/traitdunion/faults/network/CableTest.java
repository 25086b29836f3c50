package org.traitdunion.faults.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.faults.network.Cable.Way;
import org.traitdunion.local.embedded.FreePort;

/** A cable carries both ways, or holds back what goes the way that is cut until it is mended. */
class CableTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServerSocket far;
    private Cable cable;
    private int port;

    @BeforeEach
    void lay() throws IOException {
        far = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        port = FreePort.any();
        cable = new Cable(port, List.of(far.getLocalPort()));
    }

    @AfterEach
    void takeUp() throws IOException {
        cable.close();
        far.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        try (var near = connect();
                var other = far.accept()) {
            assertThat(arrives(near, other)).isTrue();
            assertThat(arrives(other, near)).isTrue();
        }
    }

    @Test
    void sharesOutItsConnectionsAmongThoseWhoAreThere() throws IOException {
        try (var second = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            port = FreePort.any();
            sharesOut(second);
        }
    }

    private void sharesOut(ServerSocket second) throws IOException {
        try (var shared = new Cable(port, List.of(far.getLocalPort(), second.getLocalPort()));
                var one = connect();
                var toFar = far.accept();
                var other = connect();
                var toSecond = second.accept()) {
            assertThat(arrives(one, toFar)).isTrue();
            assertThat(arrives(other, toSecond)).isTrue();
            second.close();
            try (var third = connect();
                    var toFarAgain = far.accept();
                    var fourth = connect();
                    var toFarAsWell = far.accept()) {
                assertThat(arrives(third, toFarAgain)).isTrue();
                assertThat(arrives(fourth, toFarAsWell)).isTrue();
            }
        }
    }

    @Test
    void holdsBackOneWayAndLosesNothing() throws IOException {
        try (var near = connect();
                var other = far.accept()) {
            cable.cut(EnumSet.of(Way.THERE));

            nothingArrives(near, other);
            assertThat(arrives(other, near)).isTrue();

            cable.mend();
            assertThat(other.getInputStream().read()).isEqualTo('x');
        }
    }

    @Test
    void whoConnectsToACutCableFindsNobodyUntilItIsMended() throws IOException {
        cable.cut(Set.of(Way.THERE, Way.BACK));
        try (var near = connect()) {
            far.setSoTimeout(200);
            assertThatThrownBy(far::accept).isInstanceOf(SocketTimeoutException.class);
            cable.mend();
            far.setSoTimeout((int) PATIENCE.toMillis());
            try (var other = far.accept()) {
                assertThat(arrives(other, near)).isTrue();
            }
        }
    }

    @Test
    void aChangeThatIsCaughtDoesNotArrive() throws Exception {
        try (var near = connect();
                var other = far.accept()) {
            var caught = caught(Way.THERE);
            near.getOutputStream().write(message("find"));
            assertThat(read(other)).isEqualTo(message("find"));
            near.getOutputStream().write(message("update"));
            assertThat(caught.get()).isTrue();
            nothingArrives(near, other);
            near.close();
            assertThat(other.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aChangeWhoseAnswerIsCaughtArrives() throws Exception {
        try (var near = connect();
                var other = far.accept()) {
            var caught = caught(Way.BACK);
            near.getOutputStream().write(message("findAndModify"));
            assertThat(read(other)).isEqualTo(message("findAndModify"));
            nothingArrives(other, near);
            assertThat(caught.get()).isTrue();
        }
    }

    @Test
    void factsAreHeardAndArrive() throws Exception {
        try (var near = connect();
                var other = far.accept()) {
            near.getOutputStream().write("a fetch".getBytes(US_ASCII));
            assertThat(read(other)).isEqualTo("a fetch".getBytes(US_ASCII));
            var heard = begun(() -> cable.hearFacts(PATIENCE));
            assertThat(arrives(other, near)).isTrue();
            assertThat(heard).isNotDone();
            byte[] fact = "..ce_type.events.seat-confirmed".getBytes(US_ASCII);
            other.getOutputStream().write(fact);
            assertThat(read(near)).isEqualTo(fact);
            assertThat(heard.get()).isTrue();
        }
    }

    @Test
    void nothingIsHeardWhereNobodySpeaks() throws Exception {
        assertThat(cable.hearFacts(Duration.ofMillis(50))).isFalse();
    }

    @Test
    void nothingIsCaughtWhereNothingIsAsked() throws Exception {
        assertThat(cable.catchChange(Way.THERE, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void aWornCableLosesAMessageAndItsConnection() throws IOException {
        cable.wear(Way.THERE, 7);
        try (var near = connect();
                var other = far.accept()) {
            int arrived = 0;
            while (arrived < 1_000 && arrives(near, other)) {
                arrived++;
            }
            assertThat(arrived).isLessThan(1_000);
        }
        cable.mend();
        try (var near = connect();
                var other = far.accept()) {
            assertThat(arrives(near, other)).isTrue();
        }
    }

    @Test
    void aConnectionThatOneSideClosesEndsForTheOther() throws IOException {
        try (var near = connect();
                var other = far.accept()) {
            near.close();
            other.setSoTimeout((int) PATIENCE.toMillis());
            assertThat(other.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** The snare is set when this returns. */
    private CompletableFuture<Boolean> caught(Way way) {
        return begun(() -> cable.catchChange(way, PATIENCE));
    }

    /** Waits already when this returns. */
    private static CompletableFuture<Boolean> begun(Callable<Boolean> wait) {
        var caught = new CompletableFuture<Boolean>();
        var waiting = Thread.ofPlatform().start(() -> {
            try {
                caught.complete(wait.call());
            } catch (Exception stopped) {
                caught.completeExceptionally(stopped);
            }
        });
        while (waiting.getState() != Thread.State.TIMED_WAITING && !caught.isDone()) {
            Thread.onSpinWait();
        }
        return caught;
    }

    /** As the driver of MongoDB writes it: a header, flags, the kind of what follows, its length, a type, and a name. */
    private static byte[] message(String command) {
        return ("h".repeat(26) + command + "\0").getBytes(US_ASCII);
    }

    private static byte[] read(Socket socket) throws IOException {
        var buffer = new byte[100];
        int length = socket.getInputStream().read(buffer);
        return Arrays.copyOf(buffer, length);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean arrives(Socket from, Socket to) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout((int) PATIENCE.toMillis());
        return to.getInputStream().read() == 'x';
    }

    private static void nothingArrives(Socket from, Socket to) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout(200);
        assertThatThrownBy(() -> to.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        to.setSoTimeout((int) PATIENCE.toMillis());
    }
}
