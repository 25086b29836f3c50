package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest extends GatewayTest {

    @Test
    void withoutASessionThereIsAProblemAndNoRedirect() {
        HttpResponse<String> answer = browser().get("/api/me", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("Connexion nécessaire", "\"instance\":\"/api/me\"", "\"traceId\"");
        assertThat(browser()
                        .get("/api/me", "Accept-Language", "de, en;q=0.8, fr;q=0.5")
                        .body())
                .contains("Sign-in required");
        assertThat(browser().get("/api/me", "Accept-Language", "*;;q").body()).contains("Connexion nécessaire");
    }

    /** Looking such a tag up would take a minute, and refusals are what strangers get. */
    @Test
    void wishForALanguageThatIsAsLongAsAHeaderCostsNothing() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(browser()
                                .get("/api/me", "Accept-Language", "zz" + "-ab".repeat(4_500))
                                .body())
                        .contains("Connexion nécessaire"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61uth/realms/traitdunion/x",
                "/auth/realms/%74raitdunion/x",
                "/%61pi/events",
                "/api/%6De",
                "/api/notifications/strea%6d",
                "/api/events/%31%7e"
            })
    void pathWithANeedlessEscapeReachesNobody(String path) {
        int before = network.received().size();
        HttpResponse<String> answer = signedIn("camille").get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:traitdunion:problem:invalid-request", "such as %61 for a");
        assertThat(network.received().stream().skip(before)).noneMatch(request -> request.contains("%"));
    }

    @Test
    void whoKeepsABodyBackUnderAnotherSpellingShutsNothing() throws Exception {
        for (int sender = 0; sender < 25; sender++) {
            try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("POST /%61uth/realms/traitdunion/x HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Length: 100\r\n\r\nabc")
                                .getBytes(UTF_8));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        }
        assertThat(browser().get("/auth/realms/traitdunion/account").statusCode())
                .isEqualTo(200);
    }

    @Test
    void writesNeedTheTokenOfThePage() {
        Browser browser = signedIn("camille");
        for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
            assertThat(browser.send(method, "/api/me/preferences", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(browser.send(method, "/api/me/preferences", "{}", "X-XSRF-TOKEN", "guessed")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.write(method, "/api/me/preferences", "{}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void stoppedServiceIsAProblemForItsOwnPathsOnly() {
        Browser browser = signedIn("camille");
        List<Duration> waited = new ArrayList<>();
        for (int request = 0; request < 12; request++) {
            Instant began = Instant.now();
            HttpResponse<String> stopped = browser.get("/api/rooms");
            assertThat(stopped.statusCode()).isEqualTo(503);
            assertThat(stopped.body()).contains("urn:traitdunion:problem:unavailable");
            assertThat(stopped.headers().firstValue("retry-after")).isPresent();
            waited.add(Duration.between(began, Instant.now()));
        }
        waited.sort(null);
        assertThat(waited.get(6)).as("by most of them").isLessThan(Duration.ofSeconds(2));
        assertThat(breakers.circuitBreaker("forum").getMetrics().getNumberOfNotPermittedCalls())
                .as("those who did not even reach for it")
                .isPositive();
        assertThat(browser.get("/api/events").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/assets/none.js", "/none.txt", "/api/docs/none.json"})
    void whatDoesNotExistIsNotFound(String path) {
        HttpResponse<String> answer = signedIn("camille").get(path, "Accept", "text/html,*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:traitdunion:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth",
                "/auth/",
                "/auth/admin",
                "/auth/admin/master/console/",
                "/auth/admin/realms/traitdunion/users",
                "/auth/realms/master",
                "/auth/realms/master/protocol/openid-connect/token",
                "/auth/realms/traitdunionx",
                "/auth/metrics",
                "/auth/health"
            })
    void administrationOfKeycloakIsNotAtTheDoor(String path) {
        int before = network.received().size();
        HttpResponse<String> answer = signedIn("camille").get(path, "Accept", "text/html,*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:traitdunion:problem:not-found");
        assertThat(network.received()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me?a=%zz",
                "/api/me?%",
                "/api/me?many",
                "/api/me;a=b",
                "/a//b",
                "/api/%2e%2e/me",
                "/%00",
                "/api/me%0d%0a",
                "/login?to=%zz",
                "/login?%",
                "/login?to=/%ff",
                "/login?to=/salles/%E9",
                "/login?many",
                "/login/oauth2/code/keycloak?code=%zz&state=x"
            })
    void malformedAddressIsNeverAnErrorOfOurs(String kind) throws Exception {
        String path = kind.replace("many", "a&".repeat(2000));
        for (Browser browser : new Browser[] {browser(), signedIn("camille")}) {
            try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                                        + browser.cookies() + "\r\n\r\n")
                                .getBytes(UTF_8));
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d").contains("urn:traitdunion:problem:");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?x=[", "/?x={", "/api/events/%00", "/%ff", "/api/me?long", "/api/me?head", "/ HTTP/9.9"})
    void whatTomcatRefusesIsAProblemInTheLanguageOfTheReader(String kind) throws Exception {
        String path = kind.replace("long", "x".repeat(20_000));
        String more = kind.endsWith("?head") ? "X-Large: " + "x".repeat(20_000) + "\r\n" : "";
        try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + (path.contains(" HTTP") ? "" : " HTTP/1.1")
                                    + "\r\nHost: localhost\r\nAccept-Language: en\r\n" + more
                                    + "Connection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            boolean readSoFar = !kind.contains("x=") && !kind.contains("long");
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"type\":\"urn:traitdunion:problem:invalid-request\"")
                    .contains("\"detail\":\"", "\"instance\":\"/")
                    .contains(readSoFar ? "Content-Language: en" : "Content-Language: fr");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept-Language", "User-Agent", "Cookie", "X-Anything", "Accept"})
    void headerWithControlCharactersIsNeverAnErrorOfOurs(String name) throws Exception {
        String bearer = tokenOf("a");
        for (String path : new String[] {"/", "/api/me", "/api/session", "/api/docs", "/api/none"}) {
            try (java.net.Socket socket = new java.net.Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("GET " + path
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                        + bearer + "\r\n" + name + ": fr\u0085x\r\n\r\n")
                                .getBytes(ISO_8859_1));
                assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                        .containsPattern("^HTTP/1.1 [24]\\d\\d ");
            }
        }
    }

    @Test
    void nobodyHasToAskWhichMethodsThereAre() {
        for (Browser browser : new Browser[] {browser(), signedIn("camille")}) {
            HttpResponse<String> answer =
                    browser.send("OPTIONS", "/api/events", null, "Origin", "https://evil.example");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow").orElse("")).contains("GET", "PUT");
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    @Test
    void otherMethodsOnPagesAreRefused() {
        Browser browser = signedIn("camille");
        assertThat(browser.write("PUT", "/evenements", "{}").statusCode()).isIn(404, 405);
        assertThat(browser.send("TRACE", "/", null).statusCode()).isEqualTo(405);
    }
}
