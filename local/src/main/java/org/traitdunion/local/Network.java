package org.traitdunion.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The whole network on this machine, each part a process of its own: MongoDB, Kafka, Keycloak, the three services and the
 * gateway. Closing it stops the services first, then what they stand on, within ten seconds.
 *
 * <p>In tests: {@code try (var network = Network.start(Options.forTests(home, folder, port))) {…}}.
 */
public final class Network implements AutoCloseable {

    private static final Duration TASKS_GRACE = Duration.ofSeconds(1);

    private final Options options;
    private final Folders folders;
    private final Progress progress;
    private final Database database;
    private final RunningCopy copy;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Parts parts;
    private final Rehearsals rehearsals;
    private final Object closing = new Object();
    private boolean closed;

    private Network(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        folders = new Folders(options.home(), options.work());
        folders.create();
        parts = new Parts(folders);
        rehearsals = new Rehearsals(folders.rehearsal());
        copy = RunningCopy.hold(folders.run());
        try {
            Leftovers.stop(folders);
            Preflight.check(options, folders);
            database = Database.choose(options, folders, System.getenv().getOrDefault("PATH", ""));
            database.check(options.fresh());
            if (options.fresh()) {
                folders.forget();
                folders.create();
            }
            secrets = Secrets.of(folders.secrets(), folders.data());
        } catch (RuntimeException refused) {
            copy.close();
            throw refused;
        }
    }

    /** Starts every part and returns when all do their work. */
    public static Network start(Options options) throws InterruptedException {
        var network = prepare(options);
        network.begin();
        return network;
    }

    /** As {@link #start} begins: who may be asked to end meanwhile has something to close before any part runs. */
    public static Network prepare(Options options) {
        return prepare(options, Progress.SILENT);
    }

    /** Checks that the network can run here, stops what a previous start left, and holds the folder; starts nothing. */
    static Network prepare(Options options, Progress progress) {
        return new Network(options, progress);
    }

    /**
     * Starts the parts side by side, the services when Kafka and MongoDB are ready and while Keycloak still starts.
     *
     * @throws CannotStart when a part does not come up, or ends before all do their work; the others are stopped then
     * @throws InterruptedException when the network was closed meanwhile
     */
    public void begin() throws InterruptedException {
        Progress.Line mongoLine = progress.line(database.description());
        Progress.Line kafkaLine = progress.line("Kafka");
        Progress.Line keycloakLine = progress.line("Keycloak");
        var mongo = async(() -> startDatabase(mongoLine));
        var kafka = async(() -> startKafka(kafkaLine));
        var all = new ArrayList<>(List.of(mongo, kafka, async(() -> startKeycloak(keycloakLine))));
        for (String service : Service.NAMES) {
            Progress.Line line = progress.line(service);
            var unpacked = CompletableFuture.supplyAsync(() -> Application.unpacked(folders, service), tasks);
            all.add(CompletableFuture.allOf(mongo, kafka, unpacked)
                    .thenRunAsync(() -> startService(service, unpacked.join(), line), tasks));
        }
        try {
            parts.startedBy(all);
        } catch (CannotStart failed) {
            if (closed()) {
                throw new InterruptedException("The network was closed while it started.");
            }
            close();
            throw failed;
        }
    }

    private void startDatabase(Progress.Line line) {
        database.plan(options, folders).ifPresent(plan -> run(plan, line));
        line.ready();
    }

    private void startKafka(Progress.Line line) {
        Ports ports = options.ports();
        var program = EmbeddedServer.program(folders, "kafka", 256, List.of(ports.kafka(), ports.kafkaController()));
        run(EmbeddedServer.plan(folders, "Kafka", ports.kafka(), "kafka", program), line);
        line.ready();
    }

    private void startKeycloak(Progress.Line line) {
        var keycloak = Keycloak.installed(folders, line);
        int port = options.ports().gateway();
        FirstImport.begin(folders);
        RealmAddress.remember(port, folders.data());
        run(keycloak.plan(options, secrets, http), line);
        FirstImport.end(folders);
        new RealmAddress(http, options, secrets).moveTo(port, folders.data());
        line.ready();
    }

    private void startService(String service, JavaProgram program, Progress.Line line) {
        run(Service.plan(service, program, options, secrets, database, http), line);
        line.ready();
    }

    /**
     * Starts another instance of a service, beside the one that runs, and returns when it does its work. Nobody is told
     * of it: whoever stands before the service has to share out what comes.
     *
     * @param name of the part; the service's own, and something after it
     * @param port what it listens on; its health is on the one that belongs to that
     */
    public void startTwin(String service, String name, int port) {
        var program = Application.unpacked(folders, service);
        run(Service.plan(service, name, port, program, options, secrets, database, http), Progress.SILENT.line(name));
    }

    private void run(PartPlan plan, Progress.Line line) {
        Part part = parts.start(plan.told(options.environment().getOrDefault(plan.name(), Map.of())));
        line.doing("starting");
        try {
            part.awaitReady();
            plan.program().ifPresent(program -> rehearsals.add(program, plan.environment()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", stopped);
        }
    }

    private CompletableFuture<Void> async(Runnable task) {
        return CompletableFuture.runAsync(task, tasks);
    }

    /** The part of that name: mongodb, kafka, keycloak, members-service, events-service, forum-service or gateway. */
    public Part part(String name) {
        return parts.get(name);
    }

    public List<Part> parts() {
        return parts.all();
    }

    /** What the browser sees. */
    public String publicUrl() {
        return options.publicUrl();
    }

    /** Secret of the client {@code demo-loader}, with which the demo accounts get tokens by their password. */
    public String demoLoaderSecret() {
        return secrets.get("DEMO_LOADER_CLIENT_SECRET");
    }

    /** Completes with the first part whose process ended although the network was not closed. */
    CompletableFuture<Part> lost() {
        return parts.lost();
    }

    /** Whether all that was started runs, as far as anybody knows. */
    boolean whole() {
        return !closed() && !parts.lost().isDone();
    }

    /** Whether it has stopped, or is just stopping. */
    boolean closed() {
        return parts.closed();
    }

    /** Makes the next start quicker; takes a minute or two of idle time. */
    public void rehearse() throws IOException, InterruptedException {
        rehearsals.run();
    }

    /** Stops every part, also while they start; the data stays. Called again it returns when all is stopped. */
    @Override
    public void close() {
        parts.close();
        synchronized (closing) {
            if (closed) {
                return;
            }
            tasks.shutdownNow();
            rehearsals.close();
            parts.stop();
            awaitTasks();
            http.close();
            copy.close();
            closed = true;
        }
    }

    private void awaitTasks() {
        try {
            var _ = tasks.awaitTermination(TASKS_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
