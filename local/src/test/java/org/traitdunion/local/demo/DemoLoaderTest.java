package org.traitdunion.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the demo data is loaded, of a network that takes none of it. */
class DemoLoaderTest {

    @TempDir
    Path data;

    private final List<String> written = new CopyOnWriteArrayList<>();
    private String companies = "{\"items\":[]}";
    private int signingIn = 200;
    private HttpServer network;

    @BeforeEach
    void answer() throws IOException {
        network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        network.createContext("/", this::answer);
        network.start();
    }

    @AfterEach
    void end() {
        network.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith("/auth")) {
                reply(exchange, signingIn, "{\"access_token\":\"t\"}");
            } else if (exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, companies);
            } else {
                written.add(exchange.getRequestURI().getPath());
                reply(exchange, 400, "{}");
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    private boolean load() {
        return DemoLoader.load("http://127.0.0.1:" + network.getAddress().getPort(), "secret", data, progress -> {});
    }

    private boolean isLoaded() {
        return DemoLoader.isLoaded("http://127.0.0.1:" + network.getAddress().getPort(), "secret", data);
    }

    @Test
    void whatAnEarlierStartHasLoadedIsKnownWithoutLoading() throws IOException {
        companies = "{\"items\":[{}]}";
        assertThat(isLoaded()).isFalse();
        Files.createFile(data.resolve("demo-loaded"));
        assertThat(isLoaded()).isTrue();
        signingIn = 401;
        assertThat(isLoaded()).isTrue();
        signingIn = 200;
        companies = "{\"items\":[]}";
        assertThat(isLoaded()).isFalse();
        assertThat(written).isEmpty();
    }

    @Test
    void anEmptyNetworkIsLoadedEvenWhereAnotherWasBefore() throws IOException {
        Files.createFile(data.resolve("demo-loaded"));
        assertThatThrownBy(this::load).isInstanceOf(DemoFailed.class).hasMessageContaining("400");
        assertThat(written).isNotEmpty();
        assertThat(data.resolve("demo-loaded")).doesNotExist();
        assertThat(data.resolve("demo-begun")).exists();
    }

    @Test
    void whatWasLoadedIsLeftAlone() throws IOException {
        Files.createFile(data.resolve("demo-loaded"));
        companies = "{\"items\":[{}]}";
        assertThat(load()).isTrue();
        signingIn = 401;
        assertThat(load()).isTrue();
        assertThat(written).isEmpty();
    }

    @Test
    void aNetworkOfSomebodyElseIsLeftAlone() {
        companies = "{\"items\":[{}]}";
        assertThat(load()).isFalse();
        assertThat(written).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aLoadingThatWasCutShortGoesOn() throws IOException {
        Files.writeString(data.resolve("demo-begun"), "2026-11-24T09:00:00Z");
        companies = "{\"items\":[{}]}";
        assertThatThrownBy(this::load).isInstanceOf(DemoFailed.class);
        assertThat(written).isNotEmpty();
        assertThat(data.resolve("demo-begun")).hasContent("2026-11-24T09:00:00Z");
    }
}
