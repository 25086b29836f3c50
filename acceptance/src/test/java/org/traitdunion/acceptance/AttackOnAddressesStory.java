package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that say they come from elsewhere, go elsewhere than they seem to, or carry a second one inside. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackOnAddressesStory {

    private static final String[] ELSEWHERE = {
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Port: 444",
        "X-Forwarded-Prefix: /evil.example",
        "X-Forwarded-For: 203.0.113.9",
        "Forwarded: for=203.0.113.9;host=evil.example;proto=https",
        "X-Original-URL: /auth/admin",
        "X-Rewrite-URL: /auth/admin"
    };

    private URI home;
    private RawDoor door;
    private Person member;
    private String session;

    @BeforeAll
    void open(RunningNetwork network) {
        home = network.address();
        door = new RawDoor(home);
        member = Office.open(network).member("odile", "organiser");
        session = "Cookie: " + member.session();
    }

    @Test
    void nobodyOutsideSaysWhereThisSiteIs() {
        for (String host : List.of("Host: " + home.getAuthority(), "Host: evil.example")) {
            for (String path : List.of(
                    "/",
                    "/login?to=/",
                    "/api/session",
                    "/api/companies?limit=1",
                    "/api/docs",
                    "/api/docs/members.json",
                    "/auth/realms/traitdunion/.well-known/openid-configuration",
                    "/auth/realms/traitdunion/account")) {
                String[] lines = Stream.concat(Stream.of(host, session), Stream.of(ELSEWHERE))
                        .toArray(String[]::new);
                var answer = door.ask("GET", path, lines);
                assertThat(answer.head() + answer.body())
                        .as("%s with %s", path, host)
                        .doesNotContain("evil.example");
                assertThat(answer.status()).as("%s with %s", path, host).isLessThan(500);
            }
        }
        var configuration = door.ask("GET", "/auth/realms/traitdunion/.well-known/openid-configuration", ELSEWHERE);
        assertThat(configuration.body()).contains("\"issuer\":\"" + home + "/auth/realms/traitdunion\"");
        assertThat(door.ask("GET", "/login?to=/", ELSEWHERE).header("Location").getFirst())
                .startsWith(home + "/auth/realms/traitdunion/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?to=/%0d%0aSet-Cookie:%20evil=1",
                "/api/session?x=%0d%0aSet-Cookie:%20evil=1",
                "/api/companies?cursor=%0d%0aSet-Cookie:%20evil=1",
                "/api/me%0d%0aSet-Cookie:%20evil=1",
                "/%0d%0aSet-Cookie:%20evil=1",
                "/%E5%98%8A%E5%98%8DSet-Cookie:%20evil=1",
                "/auth/realms/traitdunion/protocol/openid-connect/auth?client_id=gateway&state=%0d%0aSet-Cookie:%20evil=1",
                "/login/oauth2/code/keycloak?code=x&state=%0d%0aSet-Cookie:%20evil=1"
            })
    void aLineBreakInAnAddressStartsNoHeader(String target) {
        assertHarmless(door.ask("GET", target, session));
    }

    @Test
    void aLineBreakInAHeaderStartsNoHeader() {
        for (String name :
                List.of("Accept-Language", "User-Agent", "traceparent", "If-None-Match", "Origin", "Cookie")) {
            for (String ending : List.of("\r", "\n", "\u0000", "\r ", "\u0085")) {
                assertHarmless(door.ask(
                        "GET", "/api/companies?limit=1", session, name + ": fr" + ending + "Set-Cookie: evil=1"));
            }
        }
    }

    @Test
    void aRequestInsideAnotherIsNotServed() {
        String start = "POST /api/session HTTP/1.1\r\nHost: " + home.getAuthority() + "\r\n" + session + "\r\n";
        String inside = "GET /api/docs/members.json HTTP/1.1\r\nHost: x\r\n\r\n";
        for (String lengths : List.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nContent-Length: " + (5 + inside.length()) + "\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +5\r\n")) {
            var answer = door.send(start + lengths + "\r\n0\r\n\r\n" + inside);
            assertThat(answer.status()).as(lengths).isIn(400, 403, 501);
            assertThat(answer.body()).as(lengths).doesNotContain("HTTP/1.1 ").doesNotContain("openapi");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../actuator/prometheus",
                "/api/events/../../actuator/prometheus",
                "/api/events/%2e%2e/%2e%2e/actuator/prometheus",
                "/api/events/..;/..;/actuator/prometheus",
                "/api/events/..%2f..%2factuator%2fprometheus",
                "/api/events/%252e%252e/actuator",
                "/api/events\\..\\..\\actuator",
                "/api//me",
                "//api/me",
                "/api/./me",
                "/api/me;jsessionid=1",
                "/api;x/me",
                "/api%2fme",
                "/api/me/",
                "/api/v3/api-docs",
                "/api/events/v3/api-docs/../../../actuator/env",
                "/api/docs/../me",
                "/api/docs/%2e%2e/me",
                "/api/session/../me",
                "/assets/../api/me",
                "/assets/..%2fapplication.yml",
                "/assets/%2e%2e/%2e%2e/application.yml",
                "/application.yml",
                "/auth/../api/me",
                "/auth/realms/traitdunion/../../admin",
                "/auth/realms/traitdunion/..;/master",
                "/auth/realms/traitdunion%2f..%2fmaster",
                "/auth/admin",
                "/auth/admin/master/console/",
                "/auth/admin/realms/traitdunion/users",
                "/auth/realms/master/.well-known/openid-configuration",
                "/auth/metrics",
                "/auth/health",
                "http://127.0.0.1:1/api/me",
                "http://evil.example/api/me",
                "/api/\u0000me",
                "/api/me%00"
            })
    void noPathLeadsElsewhereThanItSays(String target) {
        var stranger = door.ask("GET", target);
        assertThat(stranger.status()).as("%s: %s", target, stranger.body()).isBetween(400, 499);
        assertThat(stranger.isProblem()).as(target).isTrue();
        var known = door.ask("GET", target, session);
        assertThat(known.status()).as(target).isLessThan(500);
        assertThat(known.body()).as(target).doesNotContain("jvm_", "\"propertySources\"", "openapi", "client-secret");
    }

    /** The page itself is at every address that nobody else has; what it stands for is never behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health",
                "/v3/api-docs",
                "/api-docs",
                "/API/me",
                "/Auth/admin"
            })
    void whatIsWatchedFromInsideIsNotAtTheDoor(String target) {
        var answer = door.ask("GET", target, session);
        boolean page = answer.header("Content-Security-Policy").stream().anyMatch(policy -> policy.contains("nonce-"));
        assertThat(page || answer.status() == 404).as("%s", answer.head()).isTrue();
        assertThat(answer.body()).doesNotContain("jvm_", "\"status\":\"UP\"", "openapi", "Keycloak");
    }

    @Test
    void methodsThatNobodyNeedsAreRefusedAndEchoNothing() {
        for (String path : List.of("/", "/api/me", "/api/companies", "/auth/realms/traitdunion", "/login")) {
            for (String method : List.of("TRACE", "CONNECT", "PROPFIND", "FOO", "get")) {
                var answer = door.ask(method, path, session, "X-Marked: echoed");
                assertThat(answer.status()).as("%s %s", method, path).isIn(400, 403, 404, 405, 501);
                assertThat(answer.body()).doesNotContain("echoed");
            }
        }
        member.put("/api/companies/nulle-part", Map.of("name", "Nulle part"), "X-HTTP-Method-Override", "GET")
                .isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/me",
                "/api/companies",
                "/login",
                "/logout",
                "/auth/realms/traitdunion/protocol/openid-connect/auth",
                "/auth/realms/traitdunion/protocol/openid-connect/token",
                "/auth/realms/traitdunion/account/"
            })
    void noOtherOriginIsLetIn(String path) {
        for (String method : List.of("OPTIONS", "GET", "POST")) {
            var answer = door.ask(
                    method, path, session, "Origin: https://evil.example", "Access-Control-Request-Method: PUT");
            assertThat(answer.status()).as("%s %s", method, path).isBetween(200, 499);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(method).isEmpty();
        }
    }

    /** Keycloak lets other sites read who somebody is for a bearer token, which they have not. Its own cookies are none. */
    @Test
    void noCookieTellsAnotherOriginWhoSomebodyIs() {
        String asked = "/auth/realms/traitdunion/protocol/openid-connect/userinfo";
        assertThat(door.ask("OPTIONS", asked, "Origin: https://evil.example", "Access-Control-Request-Method: GET")
                        .header("Access-Control-Allow-Origin"))
                .isEmpty();
        member.get(asked, "Origin", "https://evil.example").is(401);
    }

    private static void assertHarmless(RawDoor.Reply answer) {
        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.header("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("evil"));
        assertThat(answer.head().lines()).noneMatch(line -> line.startsWith("evil"));
    }
}
