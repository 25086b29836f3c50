package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.traitdunion.local.people.Accounts;

/** Somebody wants to be somebody else: by planting a session, by stealing one, by leading a sign-in astray. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackOnSessionsStory {

    private static final Duration SOON = Duration.ofSeconds(30);

    private RunningNetwork network;
    private URI home;
    private String cookie;
    private RawDoor door;
    private String username;
    private String id;

    @BeforeAll
    void openAccount(RunningNetwork running) {
        network = running;
        home = network.address();
        cookie = Person.sessionCookie(home);
        door = new RawDoor(home);
        username = "victime-" + UUID.randomUUID().toString().substring(0, 8);
        id = network.accounts().open(username, "Odile", "Récit");
    }

    @Test
    void aSessionThatTheAttackerKnowsIsWorthNothingAfterTheSignIn() {
        String known = sessionOf(door.ask("GET", "/login?to=/"));
        Person victim = Person.visiting(home);
        victim.plant(cookie + "=" + known + "; Path=/");
        victim.signIn(username, Accounts.PASSWORD, "/");

        victim.get("/api/me").is(200);
        assertThat(victim.cookie(cookie)).isNotEqualTo(known);
        assertThat(with(known).status()).isEqualTo(401);
    }

    @Test
    void aSessionIsNeverMadeUnderANameThatTheBrowserChose() {
        String invented = (UUID.randomUUID() + "-" + UUID.randomUUID()).substring(0, 43); // as one of ours
        String given = sessionOf(door.ask("GET", "/login?to=/", "Cookie: " + cookie + "=" + invented));
        assertThat(given).isNotEqualTo(invented);
    }

    @Test
    void cookiesStayOnThisSiteAndOutOfTheReachOfScripts() {
        String session = only(door.ask("GET", "/login?to=/").header("Set-Cookie"), cookie + "=");
        assertThat(session).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContainIgnoringCase("Domain=");
        String token = only(door.ask("GET", "/api/session").header("Set-Cookie"), "XSRF-TOKEN=");
        assertThat(token).contains("SameSite=Lax", "Path=/").doesNotContainIgnoringCase("Domain=");

        URI keycloak =
                URI.create(door.ask("GET", "/login?to=/").header("Location").getFirst());
        var page = door.ask("GET", keycloak.getRawPath() + "?" + keycloak.getRawQuery());
        assertThat(only(page.header("Set-Cookie"), "AUTH_SESSION_ID="))
                .contains("HttpOnly", "Path=/auth/realms/traitdunion/");
    }

    @Test
    void aWriteNeedsTheSameTokenInItsCookieAndInItsHeader() {
        Person victim = Person.signedIn(home, username, Accounts.PASSWORD);
        Person other = Person.signedIn(home, username, Accounts.PASSWORD);
        String session = "Cookie: " + victim.session();
        String token = "X-XSRF-TOKEN: " + victim.cookie("XSRF-TOKEN");

        assertThat(door.ask("DELETE", "/api/me", session, token).status())
                .as("without its cookie")
                .isEqualTo(403);
        assertThat(door.ask("DELETE", "/api/me", session + "; XSRF-TOKEN=" + other.cookie("XSRF-TOKEN"), token)
                        .status())
                .as("with another cookie")
                .isEqualTo(403);
        assertThat(door.ask("POST", "/logout", session, token).status()).isEqualTo(403);
        victim.get("/api/me").is(200);
    }

    @Test
    void aCookieThatSomebodyCopiedDiesWhenItsOwnerSignsOut() {
        Person victim = Person.signedIn(home, username, Accounts.PASSWORD);
        Person elsewhere = Person.signedIn(home, username, Accounts.PASSWORD);
        String copied = victim.cookie(cookie);
        assertThat(with(copied).status()).isEqualTo(200);

        victim.post("/logout").is(200);
        assertThat(with(copied).status()).isEqualTo(401);
        elsewhere.get("/api/me").is(200);
    }

    @Test
    void signingOutEverywhereEndsTheSessionsOfAllBrowsersAndOfNobodyElse() {
        String colleague = username + "-collegue";
        network.accounts().open(colleague, "Rose", "Récit");
        Person stays = Person.signedIn(home, colleague, Accounts.PASSWORD);
        Person office = Person.signedIn(home, username, Accounts.PASSWORD);
        Person phone = Person.signedIn(home, username, Accounts.PASSWORD);
        String copied = phone.cookie(cookie);

        network.accounts().signOutEverywhere(id);
        await().atMost(SOON).untilAsserted(() -> {
            office.get("/api/me").isProblem(401, "unauthenticated");
            phone.get("/api/me").isProblem(401, "unauthenticated");
            assertThat(with(copied).status()).isEqualTo(401);
        });
        stays.get("/api/me").is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example",
                "HTTPS://evil.example",
                "%2f%2fevil.example",
                "/%2fevil.example",
                "/%5cevil.example",
                "/%0d%0aLocation:%20https://evil.example",
                "/\r\nLocation: https://evil.example",
                "/\t/evil.example",
                "/．．//evil.example",
                "///evil.example",
                "/..//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/@evil.example",
                "@evil.example",
                "／／evil.example",
                "/／evil.example",
                "/\u2028/evil.example",
                "/\u200b/evil.example"
            })
    void aSignInComesBackToThisSiteOrIsRefused(String to) {
        String address = URLEncoder.encode(to, StandardCharsets.UTF_8);
        var begun = door.ask("GET", "/login?to=" + address);
        if (begun.status() == 302) {
            assertThat(begun.header("Location")).hasSize(1).first().asString().startsWith(home + "/auth/realms/");
            URI landed = Person.visiting(home).signIn(username, Accounts.PASSWORD, address);
            assertThat(landed.getAuthority()).isEqualTo(home.getAuthority());
        } else {
            assertThat(begun.status()).isEqualTo(400);
            assertThat(begun.isProblem()).isTrue();
            assertThat(begun.header("Location")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "{home}.evil.example/",
                "{home}@evil.example/",
                "javascript:alert(1)",
                "{home}/../\\evil.example"
            })
    void keycloakSendsNobodyToAnotherSite(String address) {
        String evil = URLEncoder.encode(address.replace("{home}", home.toString()), StandardCharsets.UTF_8);
        String realm = "/auth/realms/traitdunion/protocol/openid-connect/";
        for (String target : List.of(
                realm + "logout?client_id=gateway&post_logout_redirect_uri=" + evil,
                realm + "auth?client_id=gateway&response_type=code&scope=openid&redirect_uri=" + evil,
                realm + "auth?client_id=gateway&response_type=code&prompt=none&redirect_uri=" + evil)) {
            var answer = door.ask("GET", target);
            assertThat(answer.status()).as(target).isBetween(400, 499);
            assertThat(answer.header("Location")).as(target).isEmpty();
        }
    }

    /** Such tokens outlive the session at Keycloak, and signing out everywhere. Keycloak has clients of its own that offer them. */
    @ParameterizedTest
    @CsvSource({
        "gateway, /login/oauth2/code/keycloak",
        "account, /auth/realms/traitdunion/account/",
        "account-console, /auth/realms/traitdunion/account/"
    })
    void nobodyGetsTokensForWhenTheyAreOffline(String client, String back) {
        String question = "/auth/realms/traitdunion/protocol/openid-connect/auth?client_id=" + client
                + "&response_type=code&code_challenge_method=S256&code_challenge=" + "x".repeat(43) + "&redirect_uri="
                + home + back + "&scope=openid";
        assertThat(door.ask("GET", question).status()).isEqualTo(200);
        assertThat(door.ask("GET", question + "%20offline_access").header("Location"))
                .singleElement()
                .asString()
                .contains("error=invalid_");
    }

    @Test
    void nobodyGetsThemForAPasswordEither() {
        assertThat(granted("openid").status()).isEqualTo(200);
        var refused = granted("openid%20offline_access");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"error\":").doesNotContain("token");
    }

    /** What a program gets that calls itself Keycloak's own, with the victim's password. */
    private RawDoor.Reply granted(String scope) {
        String form = "grant_type=password&client_id=admin-cli&username=" + username + "&password=" + Accounts.PASSWORD
                + "&scope=" + scope;
        return door.send("POST /auth/realms/traitdunion/protocol/openid-connect/token HTTP/1.1\r\nHost: "
                + home.getAuthority() + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private RawDoor.Reply with(String session) {
        return door.ask("GET", "/api/me", "Cookie: " + cookie + "=" + session);
    }

    private String sessionOf(RawDoor.Reply answer) {
        return only(answer.header("Set-Cookie"), cookie + "=").replaceAll("^[^=]*=|;.*$", "");
    }

    private static String only(List<String> cookies, String start) {
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(start))
                .as("cookies %s", cookies)
                .hasSize(1);
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
