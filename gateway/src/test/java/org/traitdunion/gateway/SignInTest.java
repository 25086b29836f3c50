package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "traitdunion.timeout=2s")
class SignInTest extends GatewayTest {

    @Autowired
    CookieSerializer cookies;

    @Test
    void asksKeycloakWithAProofOfItsOwnAndComesBackToThePage() {
        Browser browser = browser();
        Map<String, String> asked = browser.begin("%2Fevenements%3Fquand%3Dpasses");
        assertThat(asked)
                .containsEntry("client_id", "gateway")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "https://reseau.example/login/oauth2/code/keycloak")
                .containsKeys("state", "nonce", "code_challenge");

        assertThat(browser.end(network, asked, "camille")).isEqualTo("https://reseau.example/evenements?quand=passes");
        assertThat(browser.get("/api/session").body()).isEqualTo("{\"signedIn\":true,\"name\":\"Personne camille\"}");
    }

    @Test
    void keycloakSpeaksAsThePageDid() {
        assertThat(browser().begin("/&lang=en")).containsEntry("ui_locales", "en");
        assertThat(browser().begin("/&lang=fr")).containsEntry("ui_locales", "fr");
        assertThat(browser().begin("/&lang=tlh")).doesNotContainKey("ui_locales");
        assertThat(browser().begin("/")).doesNotContainKey("ui_locales");
    }

    @Test
    void sessionHasANewNameOnceSomebodyHasSignedIn() {
        Browser browser = browser();
        Map<String, String> asked = browser.begin("/");
        String before = browser.cookie("__Host-SESSION");
        browser.end(network, asked, "camille");
        String after = browser.cookie("__Host-SESSION");
        assertThat(before).isNotNull();
        assertThat(after).isNotNull().isNotEqualTo(before);

        Browser whoPlantedTheOldName = browser();
        whoPlantedTheOldName.cookie("__Host-SESSION", before);
        assertThat(whoPlantedTheOldName.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void requestOfAPlantedSessionThatIsHeldOpenOverTheSignInLearnsNothing() throws Exception {
        Browser planted = browser();
        Map<String, String> asked = planted.begin("/");
        Map<String, String> attackers = planted.begin("/");
        Browser victim = browser();
        victim.cookie("__Host-SESSION", String.valueOf(planted.cookie("__Host-SESSION")));
        int before = network.received().size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = threads.submit(() -> planted.get("/login/oauth2/code/keycloak?code=held&state="
                    + URLEncoder.encode(attackers.getOrDefault("state", ""), StandardCharsets.UTF_8)));
            await().until(() -> network.received()
                    .subList(before, network.received().size())
                    .contains("held"));

            victim.end(network, asked, "camille");

            assertThat(held.get().headers().allValues("set-cookie"))
                    .noneMatch(cookie -> cookie.startsWith("__Host-SESSION"));
        }
        assertThat(victim.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void cookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> answer = browser().get("/login?to=/");
        assertThat(answer.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-SESSION=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void ofManyCookiesNoMoreAreLookedForThanABrowserOfOursSends() {
        Browser browser = browser();
        browser.begin("/");
        String good = String.valueOf(browser.cookie("__Host-SESSION"));
        var request = new MockHttpServletRequest();
        request.setCookies(Stream.concat(
                        IntStream.range(0, 199).mapToObj(number -> "planted-" + number), Stream.of(good, good, good))
                .map(value -> new Cookie("__Host-SESSION", value))
                .toArray(Cookie[]::new));
        assertThat(cookies.readCookieValues(request)).containsExactly(good, good);
    }

    @Test
    void whatIsSaidInPlaceOfAnErrorsCodeIsNotLogged(CapturedOutput output) {
        Browser browser = browser();
        String state = browser.begin("/").getOrDefault("state", "");
        browser.get("/login/oauth2/code/keycloak?error=x%0AFORGED&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8));
        assertThat(output.getOut())
                .contains("A sign-in did not end: a code that is none")
                .doesNotContain("FORGED");
    }

    @Test
    void twoTabsSignInAtOnce() {
        Browser browser = browser();
        Map<String, String> first = browser.begin("/salons");
        Map<String, String> second = browser.begin("/evenements");
        assertThat(browser.end(network, second, "camille")).endsWith("/evenements");
        assertThat(browser.end(network, first, "camille")).endsWith("/salons");
    }

    @Test
    void tabsThatAskInTheSameInstantAllSignIn() throws Exception {
        Browser browser = browser();
        browser.begin("/");
        Map<String, Future<Map<String, String>>> tabs;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            tabs = Stream.of("/a", "/b", "/c", "/d", "/e", "/f")
                    .collect(Collectors.toMap(to -> to, to -> threads.submit(() -> browser.begin(to))));
        }
        for (var tab : tabs.entrySet()) {
            assertThat(browser.end(network, tab.getValue().get(), "camille")).endsWith(tab.getKey());
        }
    }

    @Test
    void eldestSignInOfASessionIsForgottenWhenItHasManyMore() {
        Browser browser = browser();
        Map<String, String> eldest = browser.begin("/salons");
        Map<String, String> next = browser.begin("/evenements");
        for (int more = 0; more < 7; more++) {
            browser.begin("/");
        }
        assertThat(browser.end(network, eldest, "camille")).isEqualTo("https://reseau.example/");
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
        assertThat(browser.end(network, next, "camille")).endsWith("/evenements");
    }

    @Test
    void answerThatNobodyAskedForSignsNobodyIn() {
        Browser browser = browser();
        Map<String, String> asked = browser().begin("/");
        assertThat(browser.end(network, asked, "camille")).isEqualTo("https://reseau.example/");
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void whoOnlyAsksForTheHeadOfASignInIsAnsweredAsEverybody() {
        HttpResponse<String> answer = browser().send("HEAD", "/login?to=/", null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).startsWith(StandInNetwork.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "%5C%5Cevil.example",
                "https%3A%2F%2Fevil.example",
                "%2F%252Fevil.example",
                "%2F%25252Fevil.example",
                "%2F%09%2Fevil.example",
                "%2F%0D%0ASet-Cookie:a=b",
                "javascript%3Aalert(1)",
                "evil.example",
                "%2F..%2F%2Fevil.example",
                "%2F.%2F%2Fevil.example",
                "%2Flogin",
                "%2Flogin%3Fto%3D%2F",
                "%2Fauth%2Frealms",
                "/%ff",
                "/salles/%E9"
            })
    void comesBackNowhereElse(String to) {
        HttpResponse<String> answer = browser().get("/login?to=" + to);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:traitdunion:problem:invalid-parameter");
    }

    @Test
    void signingOutEndsTheSessionHereAndSaysWhereItEndsAtKeycloak() {
        Browser browser = signedIn("louise");
        String session = browser.cookie("__Host-SESSION");
        HttpResponse<String> answer = browser.write("POST", "/logout", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(endAtKeycloak(answer))
                .containsEntry("client_id", "gateway")
                .containsEntry("post_logout_redirect_uri", "https://reseau.example/")
                .containsKey("id_token_hint");

        Browser whoKeptTheCookie = browser();
        whoKeptTheCookie.cookie("__Host-SESSION", String.valueOf(session));
        assertThat(whoKeptTheCookie.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutAfterTheSessionHasEndedStillEndsItAtKeycloak() {
        Browser browser = signedIn("louise");
        browser.cookie("__Host-SESSION", "ended-while-the-page-stood-open-for-an-hour");
        HttpResponse<String> answer = browser.write("POST", "/logout", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(endAtKeycloak(answer))
                .containsEntry("client_id", "gateway")
                .containsEntry("post_logout_redirect_uri", "https://reseau.example/")
                .as("nobody is named: Keycloak asks first, so that no stranger ends a session with a link")
                .doesNotContainKey("id_token_hint");
    }

    /** What Keycloak is asked for at the address where the page is sent. */
    private static Map<String, String> endAtKeycloak(HttpResponse<String> answer) {
        String location = answer.body().replaceAll(".*\"location\":\"([^\"]+)\".*", "$1");
        assertThat(location).startsWith(StandInNetwork.ISSUER + "/protocol/openid-connect/logout?");
        return StandInNetwork.form(URI.create(location).getRawQuery());
    }

    @Test
    void signingOutNeedsTheTokenOfThePage() {
        Browser browser = signedIn("louise");
        assertThat(browser.send("POST", "/logout", "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionThatEndsAtKeycloakEndsHere() {
        Browser ends = signedIn("sofia");
        Browser stays = signedIn("nadia");
        HttpResponse<String> answer = browser()
                .send(browser()
                        .request("/logout/connect/back-channel/keycloak")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("logout_token=" + network.logoutToken("sofia")))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ends.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(stays.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseCanEndASession() {
        Browser stays = signedIn("sofia");
        for (String forged : List.of(
                "", "x", network.accessToken("sofia", java.time.Instant.now().plusSeconds(60)))) {
            HttpResponse<String> answer = browser()
                    .send(browser()
                            .request("/logout/connect/back-channel/keycloak")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("logout_token=" + forged))
                            .build());
            assertThat(answer.statusCode()).isEqualTo(400);
        }
        assertThat(stays.get("/api/me").statusCode()).isEqualTo(200);
    }
}
