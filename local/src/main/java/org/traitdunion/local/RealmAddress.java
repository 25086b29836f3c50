package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves the imported realm when the network's port is another than at its last start: Keycloak keeps in its database where
 * the gateway may send people back to.
 */
final class RealmAddress {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PORT = "port";

    private final HttpClient http;
    private final String keycloak;
    private final String adminPassword;

    RealmAddress(HttpClient http, Options options, Secrets secrets) {
        this.http = http;
        keycloak = "http://127.0.0.1:" + options.ports().keycloak() + "/auth";
        adminPassword = secrets.get("KEYCLOAK_ADMIN_PASSWORD");
    }

    /**
     * Remembers the port with which Keycloak will import the realm into its empty database. That is kept before it starts: a
     * start that is stopped in between leaves a realm, and the next one must know where it is.
     */
    static void remember(int port, Path data) {
        if (!Files.exists(data.resolve("keycloak")) || !Files.exists(data.resolve(PORT))) {
            write(port, data);
        }
    }

    /**
     * Changes the address of the gateway's client if that is needed; Keycloak runs.
     *
     * @param data where the port of the last start is remembered
     */
    void moveTo(int port, Path data) {
        try {
            Path remembered = data.resolve(PORT);
            int before = Integer.parseInt(Files.readString(remembered).strip());
            if (before != port) {
                move(before, port);
                write(port, data);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In one step: a full disk leaves the port of before, not a file without one. */
    private static void write(int port, Path data) {
        try {
            Path whole = Files.writeString(data.resolve(PORT + ".new"), Integer.toString(port));
            Files.move(whole, data.resolve(PORT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void move(int before, int now) throws IOException {
        String authorization = "Bearer " + token();
        String clients = keycloak + "/admin/realms/" + Keycloak.REALM + "/clients";
        var found = JSON.readTree(send(HttpRequest.newBuilder(URI.create(clients + "?clientId=gateway"))
                .header("Authorization", authorization)));
        String client = found.get(0)
                .toString()
                .replace("localhost:" + before, "localhost:" + now)
                .replace("127.0.0.1:" + before, "127.0.0.1:" + now);
        send(HttpRequest.newBuilder(
                        URI.create(clients + "/" + found.get(0).get("id").asString()))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client)));
    }

    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return JSON.readTree(send(request)).get("access_token").asString();
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new CannotStart("Keycloak did not take the new port, answering " + response.statusCode()
                        + ": start with the port of before, or anew with --fresh.");
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", stopped);
        }
    }
}
