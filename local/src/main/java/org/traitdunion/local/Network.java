package org.traitdunion.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The whole network on this machine, each part a process of its own: MongoDB, Kafka, Keycloak, the three services and the
 * gateway. Closing it stops the services first, then what they stand on, within ten seconds.
 *
 * <p>In tests: {@code try (var network = Network.start(Options.forTests(home, folder, port))) {…}}.
 */
public final class Network implements AutoCloseable {

    private static final Duration SERVICES_GRACE = Duration.ofMillis(4_500);
    private static final Duration SERVERS_GRACE = Duration.ofSeconds(4);
    private final Options options;
    private final Folders folders;
    private final Progress progress;
    private final Database database;
    private final RunningCopy copy;
    private final Secrets secrets;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Rehearsals rehearsals;
    private boolean closed;

    private Network(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
        folders = new Folders(options.home(), options.work());
        folders.create();
        rehearsals = new Rehearsals(folders.rehearsal());
        copy = RunningCopy.hold(folders.run());
        try {
            Leftovers.stop(folders);
            Preflight.check(options, folders);
            if (options.fresh()) {
                folders.forget();
                folders.create();
            }
            secrets = Secrets.of(folders.secrets(), folders.data());
            database = Database.choose(options, System.getenv().getOrDefault("PATH", ""));
        } catch (RuntimeException refused) {
            copy.close();
            throw refused;
        }
    }

    /** Starts every part and returns when all do their work. */
    public static Network start(Options options) throws InterruptedException {
        var network = prepare(options, Progress.SILENT);
        network.begin();
        return network;
    }

    /** Checks that the network can run here, stops what a previous start left, and holds the folder; starts nothing. */
    static Network prepare(Options options, Progress progress) {
        return new Network(options, progress);
    }

    /**
     * Starts the parts side by side, the services when Kafka and MongoDB are ready and while Keycloak still starts.
     *
     * @throws CannotStart when a part does not come up; the others are stopped then
     */
    void begin() throws InterruptedException {
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
            firstFailureOf(all).join();
        } catch (CompletionException failed) {
            close();
            throw failed.getCause() instanceof CannotStart sentence
                    ? sentence
                    : new CannotStart("The network could not start: " + failed.getCause(), failed);
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
        run(keycloak.plan(options, secrets, http), line);
        new RealmAddress(http, options, secrets)
                .moveTo(options.ports().gateway(), folders.data().resolve("port"));
        line.ready();
    }

    private void startService(String service, JavaProgram program, Progress.Line line) {
        run(Service.plan(service, program, options, secrets, database, http), line);
        line.ready();
    }

    private void run(PartPlan plan, Progress.Line line) {
        var part = new Part(plan.told(options.environment().getOrDefault(plan.name(), Map.of())), folders);
        synchronized (this) {
            if (closed) {
                return;
            }
            parts.put(plan.name(), part);
            part.start();
        }
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

    /** Completes when all have, or as soon as one failed. */
    private static CompletableFuture<Void> firstFailureOf(List<CompletableFuture<Void>> all) {
        var whole = new CompletableFuture<Void>();
        var _ = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenRun(() -> whole.complete(null));
        var _ = all.stream()
                .map(one -> one.exceptionally(failure -> {
                    whole.completeExceptionally(failure);
                    return null;
                }))
                .toList();
        return whole;
    }

    /** The part of that name: mongodb, kafka, keycloak, members-service, events-service, forum-service or gateway. */
    public synchronized Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("No part of this network is called " + name + ".");
        }
        return part;
    }

    public synchronized List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** What the browser sees. */
    public String publicUrl() {
        return options.publicUrl();
    }

    /** Secret of the client {@code demo-loader}, with which the demo accounts get tokens by their password. */
    public String demoLoaderSecret() {
        return secrets.get("DEMO_LOADER_CLIENT_SECRET");
    }

    /** Completes with the first part whose process ends. */
    CompletableFuture<Part> firstDeath() {
        var ends = parts().stream().map(Part::ended).toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(ends).thenApply(Part.class::cast);
    }

    /** Makes the next start quicker; takes a minute or two of idle time. */
    public void rehearse() throws IOException, InterruptedException {
        rehearsals.run();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Stops every part, also while they start; the data stays. Called again it does nothing. */
    @Override
    public void close() {
        List<Part> running;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            running = parts();
            running.forEach(Part::close);
        }
        rehearsals.close();
        Map<Boolean, List<Part>> groups =
                running.stream().collect(Collectors.partitioningBy(part -> Service.NAMES.contains(part.name())));
        stop(groups.getOrDefault(true, List.of()), SERVICES_GRACE);
        stop(groups.getOrDefault(false, List.of()), SERVERS_GRACE);
        tasks.shutdownNow();
        http.close();
        copy.close();
    }

    private static void stop(List<Part> parts, Duration grace) {
        var threads = parts.stream()
                .map(part -> Thread.startVirtualThread(() -> part.stop(grace)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                parts.forEach(Part::kill);
                Thread.currentThread().interrupt();
            }
        }
    }
}
