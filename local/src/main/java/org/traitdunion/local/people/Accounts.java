package org.traitdunion.local.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens accounts at Keycloak as its administration would, and reads what Keycloak holds of a person. */
public final class Accounts {

    /** One password for all: these people live for one test or measurement. */
    public static final String PASSWORD = "papier-et-encre";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI keycloak;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    public Accounts(URI keycloak, String membersClientSecret) {
        this.keycloak = keycloak;
        this.secret = membersClientSecret;
    }

    /** Opens an account, with realm roles if any are named, and returns its id (the {@code sub} of its tokens). */
    public String open(String username, String firstName, String lastName, String... roles) {
        HttpResponse<String> created = send(admin("/users")
                .POST(json(Map.of(
                        "username",
                        username,
                        "email",
                        username + "@example.org",
                        "emailVerified",
                        true,
                        "firstName",
                        firstName,
                        "lastName",
                        lastName,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))));
        expect(201, created);
        String location = created.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        for (String role : roles) {
            JsonNode found = read(send(admin("/roles/" + role).GET()));
            HttpResponse<String> given =
                    send(admin("/users/" + id + "/role-mappings/realm").POST(json(List.of(found))));
            expect(204, given);
        }
        return id;
    }

    /** Ends every session of a person, as an administrator does for somebody whose computer was stolen. */
    public void signOutEverywhere(String id) {
        expect(204, send(admin("/users/" + id + "/logout").POST(BodyPublishers.noBody())));
    }

    /** The realm roles that Keycloak holds of a person, in alphabetical order. */
    public List<String> roles(String id) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode role :
                read(send(admin("/users/" + id + "/role-mappings/realm").GET()))) {
            names.add(role.path("name").asString());
        }
        return List.copyOf(names);
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/traitdunion" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private String token() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/traitdunion/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=members-service&client_secret=" + secret));
        return read(send(request)).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    "Keycloak answered " + response.statusCode() + " instead of " + status + ": " + response.body());
        }
    }

    private static JsonNode read(HttpResponse<String> response) {
        expect(200, response);
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpRequest.BodyPublisher json(Object value) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(value));
    }
}
