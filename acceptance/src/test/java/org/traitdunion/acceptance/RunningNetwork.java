package org.traitdunion.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.traitdunion.local.Network;
import org.traitdunion.local.Options;
import org.traitdunion.local.Ports;
import org.traitdunion.local.demo.DemoLoader;
import org.traitdunion.local.people.Accounts;

/**
 * Starts the whole network with its demo data once for all stories of this run, on an empty folder and free ports, and stops it
 * at the end. Stories keep out of each other's way with companies, rooms and people of their own.
 */
final class RunningNetwork implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace STORIES = ExtensionContext.Namespace.create(RunningNetwork.class);
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path WORK = HOME.resolve("acceptance/target/network");
    /** The network uses ports from its public one up to this much above it. */
    private static final int PORTS = 15;

    private @Nullable Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        started = context.getRoot()
                .getStore(STORIES)
                .computeIfAbsent(Started.class, key -> Started.onFreePorts(), Started.class);
    }

    /** What the browser would be given. */
    URI address() {
        return URI.create(started().network.publicUrl());
    }

    Accounts accounts() {
        return started().accounts;
    }

    /** What one of our four programs tells its monitoring, on its management port. */
    String metrics(String part) {
        int port = parts().part(part).port();
        URI address = URI.create("http://127.0.0.1:" + new Ports(port).managementOf(port) + "/actuator/prometheus");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the parts write: in the network's own folder, and where Keycloak is installed and works. */
    WrittenDown writtenDown() {
        return new WrittenDown(List.of(WORK, HOME.resolve(".local/keycloak")));
    }

    /** What was made for this network alone, by the name of its variable. */
    static Properties secrets() {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(WORK.resolve("secrets"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    /** The parts, to be killed, paused or started again. */
    Network parts() {
        return started().network;
    }

    private Started started() {
        if (started == null) {
            throw new IllegalStateException("the network has not been started");
        }
        return started;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningNetwork.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    private record Started(Network network, Accounts accounts) implements AutoCloseable {

        static Started onFreePorts() {
            int port = freePort();
            try {
                Network network = Network.start(Options.forTests(HOME, WORK, port));
                DemoLoader.load(network.publicUrl(), network.demoLoaderSecret(), WORK.resolve("data"), progress -> {});
                URI keycloak = URI.create(
                        "http://127.0.0.1:" + network.part("keycloak").port() + "/auth");
                return new Started(network, new Accounts(keycloak, secrets().getProperty("MEMBERS_CLIENT_SECRET")));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static int freePort() {
            while (true) {
                int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
                if (IntStream.range(candidate, candidate + PORTS).allMatch(RunningNetwork::free)) {
                    return candidate;
                }
            }
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
