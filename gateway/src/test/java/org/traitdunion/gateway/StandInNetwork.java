package org.traitdunion.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Services and an OpenID provider on one port of this machine. A service answers what it received, as lines of text; the
 * provider signs in whoever the test says, insists on PKCE, and can be told to refuse or to fail.
 */
final class StandInNetwork implements AutoCloseable {

    static final String PUBLIC_URL = "https://reseau.example";
    static final String ISSUER = PUBLIC_URL + "/auth/realms/traitdunion";

    /** What the provider does when a token is to be refreshed. */
    enum Refresh {
        GIVEN,
        REFUSED,
        FAILING
    }

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Semaphore heard = new Semaphore(0);
    private volatile Refresh refresh = Refresh.GIVEN;
    private volatile int seconds = 300;
    private volatile @Nullable String silent;
    private volatile CountDownLatch held = new CountDownLatch(0);

    StandInNetwork() {
        try {
            key = new RSAKeyGenerator(2048).keyID("stand-in").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException | JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::service);
        server.createContext("/auth/realms/traitdunion/protocol/openid-connect/certs", this::keys);
        server.createContext("/auth/realms/traitdunion/protocol/openid-connect/token", this::token);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int refreshes() {
        return refreshes.get();
    }

    /** Method and path of what the services received, oldest first. */
    List<String> received() {
        return received;
    }

    /** From now on, tokens last this long, and refreshing them goes like this. */
    void tokens(int lastingSeconds, Refresh how) {
        seconds = lastingSeconds;
        refresh = how;
        refreshes.set(0);
    }

    /** From now on, no path that contains this is answered; null: all are. */
    void silence(@Nullable String part) {
        silent = part;
    }

    /** From now on, {@code /held} is answered when the test lets go of it. */
    CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    /** Whether the connection is kept and never answered. */
    private boolean staysSilent(HttpExchange exchange) {
        String path = exchange.getRequestURI().toString();
        String part = silent;
        return path.endsWith("/silent") || (part != null && path.contains(part));
    }

    /** What Keycloak's page would do: remembers whom the code stands for, and gives it. */
    String signIn(Map<String, String> authorization, String person) {
        String code = UUID.randomUUID().toString();
        Map<String, String> all = new HashMap<>(authorization);
        all.put("person", person);
        codes.put(code, all);
        return code;
    }

    String accessToken(String person, Instant expiry) {
        return accessToken(ISSUER, "traitdunion-api", person, expiry);
    }

    /** One that somebody else may have issued, or for something else, under the same key. */
    String accessToken(String issuer, String audience, String person, Instant expiry) {
        return sign(JOSEObjectType.JWT, claims(person, expiry).issuer(issuer).audience(List.of(audience, "account")));
    }

    String logoutToken(String person) {
        return sign(
                new JOSEObjectType("logout+jwt"),
                claims(person, Instant.now().plusSeconds(60))
                        .audience("gateway")
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
    }

    private static JWTClaimsSet.Builder claims(String person, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(person)
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "session-of-" + person)
                .claim("name", "Personne " + person)
                .issueTime(Date.from(Instant.now().minusSeconds(1)))
                .expirationTime(Date.from(expiry));
    }

    private String sign(JOSEObjectType type, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (staysSilent(exchange)) {
            return;
        }
        answer(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        @Nullable String person;
        @Nullable String nonce = null;
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            if (refresh == Refresh.FAILING) {
                answer(exchange, 503, "text/plain", "away");
                return;
            }
            person = refreshTokens.get(form.getOrDefault("refresh_token", ""));
            if (refresh == Refresh.REFUSED || person == null) {
                answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
                return;
            }
        } else if ("held".equals(form.get("code"))) {
            received.add("held"); // and never answered
            return;
        } else {
            Map<String, String> authorization = codes.remove(form.getOrDefault("code", ""));
            if (authorization == null || !proves(form.get("code_verifier"), authorization.get("code_challenge"))) {
                answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
                return;
            }
            person = authorization.get("person");
            nonce = authorization.get("nonce");
        }
        String who = Objects.requireNonNull(person);
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, who);
        Instant expiry = Instant.now().plusSeconds(seconds);
        String idToken = sign(
                JOSEObjectType.JWT,
                claims(who, expiry.plusSeconds(300)).audience("gateway").claim("nonce", nonce));
        answer(exchange, 200, "application/json", """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s"}""".formatted(
                        accessToken(who, expiry), seconds, refreshToken, idToken));
    }

    private static boolean proves(@Nullable String verifier, @Nullable String challenge) {
        if (verifier == null || challenge == null) {
            return false;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers the request itself, one header a line, unless the path asks for something special. */
    private void service(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestMethod() + " " + path);
        if (path.contains("/stream")) {
            stream(exchange);
        } else if (staysSilent(exchange)) {
            received.add("silent");
        } else if (path.endsWith("/held")) {
            letGo();
            answer(exchange, 200, "text/plain", "let go");
        } else if (path.startsWith("/v3/")) {
            answer(
                    exchange,
                    200,
                    "application/json",
                    "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://10.0.0.1\"}],\"components\":{\"schemas\":{\"Problem\":{\"properties\":{\"type\":{\"enum\":[\"urn:traitdunion:problem:forbidden\"]}}}}},\"paths\":{\"/api/me\":{\"get\":{\"summary\":\"Who <am> I\"}}}}");
        } else {
            StringBuilder told = new StringBuilder(exchange.getRequestMethod() + " " + path + "\n");
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> told.append(name.toLowerCase(Locale.ROOT))
                            .append(": ")
                            .append(value)
                            .append('\n')));
            told.append("body: ")
                    .append(new String(body, StandardCharsets.UTF_8))
                    .append('\n');
            exchange.getResponseHeaders().add("Set-Cookie", "service=1");
            exchange.getResponseHeaders().add("ETag", "\"3\"");
            answer(exchange, 200, "text/plain", told.toString());
        }
    }

    private void letGo() {
        try {
            held.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** The reader of a stream has heard its last event. */
    void heard() {
        heard.release();
    }

    /**
     * Six events, each half a second after the one before has been heard: longer than a time-out of the tests. With long pauses, or
     * many every half second, if asked, whoever hears them.
     */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        String asked = exchange.getRequestURI().toString();
        int events = asked.endsWith("?many") ? 100 : 6;
        boolean waits = !asked.contains("?");
        long pause = asked.endsWith("?quiet") ? 30_000_000_000L : 500_000_000;
        try (OutputStream out = exchange.getResponseBody()) {
            for (int event = 0; event < events; event++) {
                out.write(("data: " + System.nanoTime() + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (waits) {
                    heard.acquireUninterruptibly();
                }
                java.util.concurrent.locks.LockSupport.parkNanos(pause);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, "HEAD".equals(exchange.getRequestMethod()) ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Map<String, String> form(String encoded) {
        Map<String, String> form = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
