package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.traitdunion.gateway.StandInNetwork.Refresh;

class RelayTest extends GatewayTest {

    /** Fewer than what one person may ask one service at once. */
    private static final int AT_ONCE = 12;

    @Test
    void serviceSeesABearerAndNothingOfTheBrowser() {
        Browser browser = signedIn("camille");
        HttpResponse<String> answer = browser.get(
                "/api/me?q=%C3%A9t%C3%A9&vide&a=1&a=2",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=6.6.6.6",
                "Accept-Language",
                "en",
                "Authorization",
                "Basic eDp5");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("GET /api/me?q=%C3%A9t%C3%A9&vide&a=1&a=2\n")
                .contains("authorization: Bearer ey", "accept-language: en", "traceparent: 00-")
                .contains("x-forwarded-host: reseau.example", "x-forwarded-proto: https")
                .doesNotContain("6.6.6.6", "evil.example", "cookie:", "SESSION", "xsrf", "Basic");
        assertThat(answer.headers().firstValue("etag")).contains("\"3\"");
        assertThat(answer.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.startsWith("service="));
    }

    @Test
    void keycloakSeesItsOwnCookiesAndNotOurs() {
        Browser browser = signedIn("camille");
        browser.get("/");
        browser.cookie("AUTH_SESSION_ID", "own");
        assertThat(browser.cookie("XSRF-TOKEN")).isNotNull();
        assertThat(browser.get("/auth/realms/traitdunion/account").body())
                .contains("cookie: AUTH_SESSION_ID=own\n")
                .doesNotContain("__Host-SESSION", "XSRF-TOKEN");
    }

    @Test
    void goesOnWithTheTraceOfTheClient() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(signedIn("camille")
                        .get("/api/me", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .body())
                .contains("traceparent: 00-" + trace);
    }

    @Test
    void everyMethodAndItsBodyPass() {
        Browser browser = signedIn("camille");
        for (String method : List.of("PUT", "POST", "PATCH", "DELETE")) {
            assertThat(browser.write(method, "/api/events/1", "{\"é\":1}").body())
                    .startsWith(method + " /api/events/1\n")
                    .contains("body: {\"é\":1}");
        }
        assertThat(browser.send("HEAD", "/api/events/1", null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/registrations", "/api/companies/x", "/api/notifications"})
    void eachPathHasItsService(String path) {
        assertThat(signedIn("camille").get(path).body()).startsWith("GET " + path);
    }

    @Test
    void apiClientNeedsNoSessionAndNoTokenOfAPage() {
        String token = tokenOf("robot");
        HttpResponse<String> answer =
                browser().send("PUT", "/api/me/preferences", "{}", "Authorization", "Bearer " + token);
        assertThat(answer.body()).contains("authorization: Bearer " + token);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void bearerThatIsNotOursIsRefused() {
        String expired = network.accessToken("robot", Instant.now().minusSeconds(3600));
        StandInNetwork another = new StandInNetwork();
        String foreign = another.accessToken("robot", Instant.now().plusSeconds(60));
        another.close();
        Instant soon = Instant.now().plusSeconds(60);
        String otherIssuer = network.accessToken("https://ailleurs.example", "traitdunion-api", "robot", soon);
        String otherAudience = network.accessToken(StandInNetwork.ISSUER, "ailleurs", "robot", soon);
        Browser browser = signedIn("camille");
        assertThat(browser.get("/api/me", "Authorization", "Bearer " + tokenOf("robot"))
                        .statusCode())
                .isEqualTo(200);
        for (String token : List.of(expired, foreign, otherIssuer, otherAudience, "x", "")) {
            HttpResponse<String> answer = browser.get("/api/me", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
        }
    }

    @Test
    void manyRequestsRefreshOnce() throws Exception {
        network.tokens(20, Refresh.GIVEN);
        Browser browser = signedIn("camille");
        network.tokens(300, Refresh.GIVEN);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int request = 0; request < AT_ONCE; request++) {
            requests.add(() -> browser.get("/api/me").statusCode());
        }
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : at.invokeAll(requests)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(network.refreshes()).isEqualTo(1);
    }

    @Test
    void whileKeycloakIsAwayTheOldTokenServesAndTheSessionStays() {
        network.tokens(20, Refresh.GIVEN);
        Browser browser = signedIn("camille");
        network.tokens(300, Refresh.FAILING);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
        network.tokens(300, Refresh.GIVEN);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutKeycloakAndWithAnExpiredTokenTheSessionWaits() {
        network.tokens(0, Refresh.FAILING);
        Browser browser = signedIn("camille");
        await().untilAsserted(() -> {
            HttpResponse<String> away = browser.get("/api/me", "Accept-Language", "en");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("Your session is kept");
        });
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":true");
        network.tokens(300, Refresh.GIVEN);
        await().untilAsserted(
                        () -> assertThat(browser.get("/api/me").statusCode()).isEqualTo(200));
    }

    @Test
    void refusedRefreshEndsTheSession() {
        network.tokens(20, Refresh.GIVEN);
        Browser browser = signedIn("camille");
        network.tokens(300, Refresh.REFUSED);
        HttpResponse<String> answer = browser.get("/api/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:traitdunion:problem:unauthenticated");
        network.tokens(300, Refresh.GIVEN);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
    }

    /** A body that belongs to no such request, as anybody may send it, is nobody's failure. */
    @Test
    void strangeRequestsOfStrangersShutNoOnesDoor() throws IOException {
        for (int request = 0; request < 12; request++) {
            try (Socket stranger = new Socket("localhost", port)) {
                stranger.getOutputStream()
                        .write(("OPTIONS /auth/realms/traitdunion/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n"
                                        + "Connection: close\r\n\r\nx")
                                .getBytes(US_ASCII));
                stranger.getInputStream().readAllBytes();
            }
        }
        assertThat(breakers.circuitBreaker("keycloak").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }
}
