package org.traitdunion.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request written by hand, in HTTP/1.0, whose answers end with their connection. */
final class RawRequest {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawRequest() {}

    static Answer send(URI base, String method, String target, Map<String, String> headers) {
        var head = method + " " + target + " HTTP/1.0\r\nHost: " + base.getAuthority() + "\r\nContent-Length: 0\r\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return read(method + " " + target, socket.getInputStream().readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + target, failed);
        }
    }

    private static Answer read(String request, byte[] octets) {
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError(request + " was answered with no HTTP: " + text);
        }
        var lines = text.substring(0, end).lines().toList();
        var headers = new TreeMap<String, List<String>>();
        for (var header : lines.subList(1, lines.size())) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon),
                    List.of(header.substring(colon + 1).strip()));
        }
        return new Answer(
                request,
                status(lines.getFirst()),
                HttpHeaders.of(headers, (name, value) -> true),
                text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The number in the line {@code HTTP/1.1 400}, which may go on. */
    private static int status(String line) {
        var begin = line.indexOf(' ') + 1;
        return Integer.parseInt(line.substring(begin, begin + 3));
    }
}
