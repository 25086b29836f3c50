package org.traitdunion.bench.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens accounts at Keycloak as its administration would, and gets tokens for them as an API client would: by the direct
 * grant of the client {@code demo-loader}, which exists in local networks only.
 */
public final class Accounts implements AutoCloseable {

    /** One password for all: these people live for one measurement. */
    public static final String PASSWORD = "papier-et-encre";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

    private final URI keycloak;
    private final String membersClientSecret;
    private final String demoLoaderSecret;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String serviceToken = "";
    private Instant serviceTokenUntil = Instant.EPOCH;

    public Accounts(URI keycloak, String membersClientSecret, String demoLoaderSecret) {
        this.keycloak = keycloak;
        this.membersClientSecret = membersClientSecret;
        this.demoLoaderSecret = demoLoaderSecret;
    }

    public Account open(int number) {
        String username = String.format(Locale.ROOT, "bench-%05d", number);
        HttpResponse<String> created = send(HttpRequest.newBuilder(
                        URI.create(keycloak + "/admin/realms/traitdunion/users"))
                .header("Authorization", "Bearer " + serviceToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(account(username, number)))));
        if (created.statusCode() != 201) {
            throw new CannotMeasure("Keycloak opened no account: " + created.statusCode() + " " + created.body());
        }
        String location = created.headers().firstValue("Location").orElseThrow();
        return new Account(location.substring(location.lastIndexOf('/') + 1), username);
    }

    private static Map<String, Object> account(String username, int number) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "emailVerified",
                true,
                "firstName",
                "Personne",
                "lastName",
                "Numéro " + number,
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    }

    /** An access token of that account, good for five minutes. */
    public String token(Account account) {
        return token(account.username(), PASSWORD);
    }

    public String token(String username, String password) {
        return grant("grant_type=password&client_id=demo-loader&client_secret=" + demoLoaderSecret + "&username="
                + encode(username) + "&password=" + encode(password));
    }

    private synchronized String serviceToken() {
        if (Instant.now().isAfter(serviceTokenUntil)) {
            serviceToken = grant(
                    "grant_type=client_credentials&client_id=members-service&client_secret=" + membersClientSecret);
            serviceTokenUntil = Instant.now().plus(TOKEN_LIFE);
        }
        return serviceToken;
    }

    private String grant(String form) {
        HttpResponse<String> granted =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/traitdunion/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (granted.statusCode() != 200) {
            throw new CannotMeasure("Keycloak granted no token: " + granted.statusCode() + " " + granted.body());
        }
        return JsonMapper.shared().readTree(granted.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted.", stopped);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
