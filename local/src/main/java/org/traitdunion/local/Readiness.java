package org.traitdunion.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a part whether it does its work by now; asking has no effect and answers within two seconds. */
@FunctionalInterface
interface Readiness {

    boolean ready() throws InterruptedException;

    /** Ready when the address answers 200. */
    static Readiness http(HttpClient client, String address) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(2))
                .build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready when the port on this machine takes connections. */
    static Readiness port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Ready when the log, which begins anew with each process, holds the words. */
    static Readiness logged(Path log, String words) {
        return () -> {
            try {
                return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(words);
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
