package org.traitdunion.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.traitdunion.faults.network.Cable.Way;

/** A cable carries both ways, or holds back what goes the way that is cut until it is mended. */
class CableTest {

    private ServerSocket far;
    private Cable cable;
    private int port;

    @BeforeEach
    void lay() throws IOException {
        far = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        try (var free = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        cable = new Cable(port, far.getLocalPort());
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
    void holdsBackOneWayAndLosesNothing() throws IOException {
        try (var near = connect();
                var other = far.accept()) {
            cable.cut(EnumSet.of(Way.THERE));

            assertThat(arrives(near, other)).isFalse();
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
            far.setSoTimeout(5_000);
            try (var other = far.accept()) {
                assertThat(arrives(other, near)).isTrue();
            }
        }
    }

    @Test
    void aConnectionThatOneSideClosesEndsForTheOther() throws IOException {
        try (var near = connect();
                var other = far.accept()) {
            near.close();
            other.setSoTimeout(5_000);
            assertThat(other.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean arrives(Socket from, Socket to) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout(200);
        try {
            return to.getInputStream().read() == 'x';
        } catch (SocketTimeoutException nothing) {
            return false;
        } finally {
            to.setSoTimeout(5_000);
        }
    }
}
