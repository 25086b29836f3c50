package org.traitdunion.faults.network;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.traitdunion.local.Part;
import org.traitdunion.local.Ports;

/** Asks the parts whether they answer, each at its own port, where no cable is. */
final class Doors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Clocks are shifted by more. */
    private static final Duration SAME_TIME = Duration.ofSeconds(6);

    private final Ports ports;
    private final int twin;
    private final MongoClient mongo;
    private final Admin kafka;
    private final HttpClient http = HttpClient.newHttpClient();

    Doors(Ports ports, int twin, MongoClient mongo) {
        this.ports = ports;
        this.twin = twin;
        this.mongo = mongo;
        this.kafka = Admin.create(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + ports.kafka(),
                "default.api.timeout.ms",
                (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis(),
                "reconnect.backoff.max.ms",
                500));
    }

    /** By the name of a part that no page leads to, whether it answers now. */
    Map<String, BooleanSupplier> withoutPage() {
        return Map.of(
                "mongodb",
                this::mongoAnswers,
                "kafka",
                this::kafkaAnswers,
                "keycloak",
                () -> answers(ports.keycloak(), "/auth/realms/traitdunion"),
                Wiring.TWIN,
                () -> ready(twin));
    }

    /** Whether the part does its work. */
    boolean answers(Part part) {
        return withoutPage().getOrDefault(part.name(), () -> ready(part.port())).getAsBoolean();
    }

    private boolean ready(int port) {
        return answers(ports.managementOf(port), "/actuator/health/readiness");
    }

    private boolean mongoAnswers() {
        try {
            return !mongo.getDatabase("admin")
                    .runCommand(new Document("ping", 1))
                    .isEmpty();
        } catch (MongoException silent) {
            return false;
        }
    }

    private boolean kafkaAnswers() {
        try {
            return !kafka.describeCluster()
                    .nodes()
                    .get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers(int port, String path) {
        try {
            return http.send(request(port, path), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
    }

    /** Whether it is another time there than here; what does not say is right. */
    boolean clockIsWrong(Part part) {
        Instant time = switch (part.name()) {
            // It tells nobody the time: believed to be wrong.
            case "kafka" -> Instant.EPOCH;
            case "mongodb" -> mongoTime();
            default -> date(part.port());
        };
        return Duration.between(Instant.now(), time).abs().compareTo(SAME_TIME) > 0;
    }

    private Instant mongoTime() {
        try {
            return mongo.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getDate("localTime")
                    .toInstant();
        } catch (MongoException silent) {
            return Instant.now();
        }
    }

    /** As each answer says it, also one that there is no such page. */
    private Instant date(int port) {
        try {
            return http.send(request(port, "/"), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date -> Instant.from(RFC_1123_DATE_TIME.parse(date)))
                    .orElseGet(Instant::now);
        } catch (IOException silent) {
            return Instant.now();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Instant.now();
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
        http.close();
    }
}
