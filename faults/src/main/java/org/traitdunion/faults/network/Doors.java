package org.traitdunion.faults.network;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.traitdunion.local.Ports;

/** Asks the parts that no page leads to whether they answer, each at its own port, where no cable is. */
final class Doors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

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

    Map<String, BooleanSupplier> byPart() {
        return Map.of(
                "mongodb",
                this::mongoAnswers,
                "kafka",
                this::kafkaAnswers,
                "keycloak",
                () -> answers(ports.keycloak(), "/auth/realms/traitdunion"),
                Wiring.TWIN,
                () -> answers(ports.managementOf(twin), "/actuator/health/readiness"));
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
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
        http.close();
    }
}
