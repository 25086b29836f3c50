package org.traitdunion.bench.network;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.traitdunion.bench.CannotMeasure;
import org.traitdunion.bench.Shutdown;
import org.traitdunion.local.Network;
import org.traitdunion.local.Options;
import org.traitdunion.local.Ports;

/** The whole network, as {@code ./start} would run it, on data and ports of the bench's own. */
public final class ScratchNetwork implements AutoCloseable {

    /** The network uses ports from its public one up to this much above it. */
    private static final int SPAN = 15;

    private final Path home;
    private final Path work;
    private final Ports ports;
    private volatile Network network;
    private MongoClient mongo;
    private Duration startTook;

    private ScratchNetwork(Path home, int port) {
        this.home = home;
        this.work = home.resolve(".local/bench/network");
        this.ports = new Ports(port == 0 ? freePort() : port);
        this.network = prepare(true);
        Shutdown.hook(this::stop);
        this.startTook = begin(network);
        this.mongo = connect();
    }

    /** Starts it on empty data; what a start unpacks once for a checkout may be there already. */
    public static ScratchNetwork onEmptyData(Path home, int port) {
        return new ScratchNetwork(home, port);
    }

    /** Stops it and starts it again on its data, with the archives of classes that the second {@code ./start} would find. */
    public void restart() {
        try {
            network.rehearse();
        } catch (IOException unhelpful) {
            throw new UncheckedIOException(unhelpful);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
        close();
        prepareNext();
        startTook = begin(network);
        mongo = connect();
    }

    /** A shutdown finds either the network of before, and there is no other, or this one. */
    private synchronized void prepareNext() {
        Shutdown.check();
        network = prepare(false);
    }

    private synchronized void stop() {
        network.close();
    }

    private Network prepare(boolean fresh) {
        String mongod = System.getenv().getOrDefault("MONGOD", "");
        return Network.prepare(new Options(home, work, ports, fresh, false, "", mongod, Map.of()));
    }

    private static Duration begin(Network network) {
        long begun = System.nanoTime();
        try {
            network.begin();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private MongoClient connect() {
        return MongoClients.create("mongodb://127.0.0.1:" + ports.mongo());
    }

    /** How long the last start took until every part did its work. */
    public Duration startTook() {
        return startTook;
    }

    /** What the browser sees. */
    public URI gateway() {
        return URI.create(network.publicUrl());
    }

    public URI events() {
        return local(ports.events());
    }

    public URI forum() {
        return local(ports.forum());
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Keycloak itself, without the gateway between. */
    public URI keycloak() {
        return URI.create(local(ports.keycloak()) + "/auth");
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A service's own database: members, events or forum. */
    public MongoDatabase database(String name) {
        return mongo.getDatabase(name);
    }

    /** Which MongoDB the network has chosen: the path of a mongod, or {@code embedded}. */
    public String mongod() {
        return mongod(network.part("mongodb").title());
    }

    static String mongod(String title) {
        return title.replaceFirst("^MongoDB \\((.*)\\)$", "$1");
    }

    /** Whether its programs run with their AOT caches: {@code all}, {@code some} or {@code none}. */
    public String aot() {
        return AotCaches.of(processes());
    }

    /** A folder for what the bench writes beside the network's data. */
    public Path scratch() {
        return work;
    }

    public Path data() {
        return work.resolve("data");
    }

    public String demoLoaderSecret() {
        return network.demoLoaderSecret();
    }

    public String membersClientSecret() {
        return secret("MEMBERS_CLIENT_SECRET");
    }

    /** Of Keycloak's own administrator, {@code admin}. */
    public String keycloakAdminPassword() {
        return secret("KEYCLOAK_ADMIN_PASSWORD");
    }

    private String secret(String name) {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(work.resolve("secrets"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return secrets.getProperty(name);
    }

    /** The process numbers of the parts by their names; also of one that has died, so that it is missed. */
    public Map<String, Long> processes() {
        var processes = new LinkedHashMap<String, Long>();
        network.parts().forEach(part -> processes.put(part.name(), part.pid()));
        return processes;
    }

    private static int freePort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (IntStream.range(candidate, candidate + SPAN).allMatch(ScratchNetwork::free)) {
                return candidate;
            }
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        mongo.close();
        network.close();
    }
}
