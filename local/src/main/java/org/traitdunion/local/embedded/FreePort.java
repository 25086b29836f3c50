package org.traitdunion.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port of this machine on which nobody listens; somebody else may take it before whoever asked does. */
public final class FreePort {

    private FreePort() {}

    /**
     * Any.
     *
     * @throws UncheckedIOException when there is none
     */
    public static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Another than that one, which is free still, and so could be given out once more. */
    static int besides(int chosen) {
        int port = any();
        while (port == chosen) {
            port = any();
        }
        return port;
    }
}
