package org.traitdunion.faults.network;

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
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.traitdunion.local.CannotStart;
import org.traitdunion.local.Network;
import org.traitdunion.local.Options;
import org.traitdunion.local.Part;
import org.traitdunion.local.Ports;
import org.traitdunion.local.RunningCopy;
import org.traitdunion.local.people.Accounts;

/**
 * The whole network on data and ports of its own, with a cable at each link that is worth cutting, two instances of
 * events-service, and sessions that outlive the gateway.
 */
public final class BrokenNetwork implements AutoCloseable {

    private final Path work;
    private final Ports ports;
    private final Map<Link, Cable> cables = new HashMap<>();
    private final SmallDisks disks;
    private final Network network;
    private final MongoClient mongo;
    private final Doors doors;
    /** What has to be given back, the last first. */
    private final Deque<Runnable> held = new ArrayDeque<>();

    private BrokenNetwork(Path home, Path work) throws InterruptedException, IOException {
        this.work = work;
        this.ports = new Ports(freePorts());
        Files.createDirectories(work);
        held.push(RunningCopy.hold(work)::close);
        try {
            var wiring = new Wiring(ports);
            for (Link link : Wiring.LINKS) {
                var cable = wiring.open(link);
                held.push(cable::close);
                cables.put(link, cable);
            }
            disks = disks();
            held.push(disks::close);
            String mongod = System.getenv().getOrDefault("MONGOD", "");
            network = Network.start(new Options(home, work, ports, false, false, "", mongod, wiring.environment()));
            held.push(network::close);
            network.startTwin("events-service", Wiring.TWIN, wiring.twin());
            mongo = MongoClients.create("mongodb://127.0.0.1:" + ports.mongo() + "/?serverSelectionTimeoutMS=3000");
            held.push(mongo::close);
            doors = new Doors(ports, wiring.twin(), mongo);
            held.push(doors::close);
        } catch (RuntimeException | InterruptedException | IOException refused) {
            close();
            throw refused;
        }
    }

    /**
     * Starts it on empty data.
     *
     * @param work where its data, logs and secrets go
     * @throws CannotStart when it does not come up, or another has that folder, whose data is left alone
     */
    public static BrokenNetwork start(Path home, Path work) throws InterruptedException, IOException {
        return new BrokenNetwork(home, work);
    }

    private SmallDisks disks() throws IOException {
        Path data = work.resolve("data");
        SmallDisks.unmount(data);
        forget(data);
        Files.deleteIfExists(work.resolve("secrets"));
        return new SmallDisks(data);
    }

    private static void forget(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What the browser sees. */
    public URI gateway() {
        return URI.create(network.publicUrl());
    }

    public Accounts accounts() {
        return new Accounts(URI.create("http://127.0.0.1:" + ports.keycloak() + "/auth"), secret());
    }

    private String secret() {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(work.resolve("secrets"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return secrets.getProperty("MEMBERS_CLIENT_SECRET");
    }

    /** Makes the parts come back quicker; takes a minute or two, once for what was built. */
    public void rehearse() throws IOException, InterruptedException {
        network.rehearse();
    }

    public Part part(String name) {
        return network.part(name);
    }

    public List<String> parts() {
        return network.parts().stream().map(Part::name).toList();
    }

    /** By the name of a part that no page leads to, whether it answers now. */
    public Map<String, BooleanSupplier> doors() {
        return doors.withoutPage();
    }

    public List<Link> links() {
        return Wiring.LINKS;
    }

    public Cable cable(Link link) {
        return java.util.Objects.requireNonNull(cables.get(link));
    }

    /** Parts that do not run, or do not do their work. */
    public List<String> away() {
        return network.parts().stream()
                .filter(part -> !part.running() || !doors.answers(part))
                .map(Part::name)
                .toList();
    }

    /** Whether the part's time of day is another than ours; of Kafka, which tells nobody the time, it is believed. */
    public boolean clockIsWrong(String part) {
        return doors.clockIsWrong(network.part(part));
    }

    /** Leaves no room on the part's disk; false if it has none that is small enough. */
    public boolean fillDisk(String part) {
        boolean used = disks.used(part);
        if (used) {
            disks.fill(part);
        }
        return used;
    }

    public void freeDisk(String part) {
        disks.free(part);
    }

    /** The database of members-service ({@code members}), {@code events} or {@code forum}. */
    MongoDatabase database(String name) {
        return mongo.getDatabase(name);
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    private static int freePorts() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            int last = new Ports(candidate).beyond() + Wiring.SPAN;
            if (IntStream.range(candidate, last).allMatch(BrokenNetwork::free)) {
                return candidate;
            }
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            held.pop().run();
        }
    }
}
