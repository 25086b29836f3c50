package org.traitdunion.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The gateway's port, written to byte by byte: here everything can be sent, also what no client of HTTP would. */
final class RawDoor {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI home;

    RawDoor(URI home) {
        this.home = home;
    }

    /** What came back until the connection ended; the status is 0 when nothing did. */
    record Reply(int status, String head, String body) {

        static Reply of(String bytes) {
            int end = bytes.indexOf("\r\n\r\n");
            return bytes.length() < 12 || end < 0
                    ? new Reply(0, bytes, "")
                    : new Reply(
                            Integer.parseInt(bytes.substring(9, 12)),
                            bytes.substring(0, end),
                            bytes.substring(end + 4));
        }

        /** The values of a header, one for each line of it. */
        List<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        boolean isProblem() {
            return header("Content-Type").stream().anyMatch(type -> type.startsWith("application/problem+json"));
        }
    }

    /** Sends a request without a body, with these header lines besides; {@code Host} is ours unless one of them is. */
    Reply ask(String method, String target, String... lines) {
        boolean named = Stream.of(lines).anyMatch(line -> line.startsWith("Host:"));
        String host = named ? "" : "Host: " + home.getAuthority() + "\r\n";
        return send(method + " " + target + " HTTP/1.1\r\n" + host + "Connection: close\r\n"
                + String.join("", Stream.of(lines).map(line -> line + "\r\n").toList()) + "\r\n");
    }

    Reply send(String bytes) {
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            } catch (SocketException closed) {
                // The answer may have come before the request's end.
            }
            return Reply.of(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Everything until the other side closes. */
    static String read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream answer = socket.getInputStream();
        byte[] piece = new byte[8192];
        try {
            for (int length = answer.read(piece); length >= 0; length = answer.read(piece)) {
                all.write(piece, 0, length);
            }
        } catch (SocketException reset) {
            // What was read before stands.
        }
        return all.toString(ISO_8859_1);
    }
}
