package org.traitdunion.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest extends GatewayTest {

    @Test
    void pageMayRunOnlyWhatCarriesItsNonce() {
        HttpResponse<String> first = browser().get("/", "Accept", "text/html");
        String policy = first.headers().firstValue("content-security-policy").orElseThrow();
        String nonce = policy.replaceAll(".*script-src [^;]*'nonce-([^']+)'.*", "$1");
        assertThat(policy)
                .contains("default-src 'self'", "style-src 'self' 'nonce-" + nonce + "'", "frame-ancestors 'none'")
                .contains("base-uri 'none'", "form-action 'self'", "connect-src 'self'", "img-src 'self' data:")
                .doesNotContain("unsafe");
        assertThat(first.body()).contains("nonce=\"" + nonce + "\"").doesNotContain("__CSP_NONCE__");
        assertThat(first.headers().firstValue("cache-control")).contains("no-store");
        assertThat(browser().get("/", "Accept", "text/html").body()).doesNotContain(nonce);
    }

    private static final String[] GUARDS = {
        "content-security-policy",
        "x-content-type-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
        "strict-transport-security"
    };

    @Test
    void everyAnswerOfOursIsGuarded() {
        for (String path :
                new String[] {"/", "/api/session", "/api/me", "/assets/app-1a2b3c.js", "/none.txt", "/api/%6de"}) {
            HttpResponse<String> answer = browser().get(path);
            assertThat(answer.headers().map()).as(path).containsKeys(GUARDS);
        }
        assertThat(browser()
                        .write("PUT", "/api/events/1", "x".repeat(256 * 1024 + 1))
                        .headers()
                        .map())
                .as("refused before any chain")
                .containsKeys(GUARDS);
    }

    @Test
    void whatTomcatRefusesIsGuardedToo() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /?x=[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8).toLowerCase(Locale.ROOT);
            assertThat(answer).startsWith("http/1.1 400");
            assertThat(GUARDS).allSatisfy(guard -> assertThat(answer).contains(guard + ": "));
        }
    }

    @Test
    void keycloakPagesKeepTheirOwnHeaders() {
        HttpResponse<String> answer = browser().get("/auth/realms/traitdunion/account", "Cookie", "KC=1");
        assertThat(answer.body()).contains("cookie: KC=1");
        assertThat(answer.headers().firstValue("content-security-policy")).isEmpty();
        assertThat(answer.headers().firstValue("x-frame-options")).isEmpty();
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("service=1");
    }

    @Test
    void whatIsRefusedInKeycloaksPlaceIsGuarded() {
        HttpResponse<String> answer = browser()
                .send("POST", "/auth/realms/traitdunion/login-actions/authenticate", "x".repeat(256 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().map()).containsKeys(GUARDS);
    }

    @Test
    void formForKeycloakArrivesAsItWasSent() {
        HttpResponse<String> answer = browser()
                .send(
                        "POST",
                        "/auth/realms/traitdunion/login-actions/authenticate?session_code=a%2Fb",
                        "username=camille&password=p%26%C3%A9",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.body())
                .startsWith("POST /auth/realms/traitdunion/login-actions/authenticate?session_code=a%2Fb")
                .contains("\nbody: username=camille&password=p%26%C3%A9\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/evenements", "/evenements/0198/inscription", "/salons/x?y=1"})
    void everyPlaceOfTheApplicationIsThePage(String path) {
        assertThat(browser().get(path, "Accept", "text/html").body()).startsWith("<!doctype html>");
        assertThat(browser().send("HEAD", path, null, "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'br, gzip',br", "gzip,gzip", "'br;q=0, gzip',gzip", "identity,", "deflate,"})
    void assetsComeAsTheyWereCompressedWhenBuilt(String accepted, String encoding) {
        HttpResponse<String> answer = browser().get("/assets/app-1a2b3c.js", "Accept-Encoding", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-encoding").orElse(null)).isEqualTo(encoding);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/javascript");
        assertThat(answer.headers().firstValue("vary").orElse("")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void rangeOutsideAFileIsToldWithItsSize() {
        HttpResponse<String> answer = browser().get("/assets/app-1a2b3c.js", "Range", "bytes=999999-");
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range").orElse("")).startsWith("bytes */");
        assertThat(answer.body()).contains("urn:traitdunion:problem:range-not-satisfiable");
    }

    @Test
    void templateOfThePageIsNotServed() {
        HttpResponse<String> answer = browser().get("/index.html");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("location")).contains("/");
        assertThat(answer.body()).doesNotContain("__CSP_NONCE__");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/docs", "/api/docs/members.json"})
    void headingOfWhatEverybodyMayReadIsForEverybodyToo(String path) {
        assertThat(browser().send("HEAD", path, null).statusCode()).isEqualTo(200);
    }

    @Test
    void documentsOfAllServicesAreAtOneAddress() {
        assertThat(browser().get("/api/docs/members.json").body())
                .contains("\"url\":\"https://reseau.example\"")
                .containsOnlyOnce("urn:traitdunion:problem:forbidden")
                .contains("urn:traitdunion:problem:request-timeout")
                .doesNotContain("10.0.0.1");
        assertThat(browser().get("/api/docs/forum.json").statusCode()).isEqualTo(503);
        HttpResponse<String> index = browser().get("/api/docs", "Accept", "text/html");
        assertThat(index.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(index.body())
                .contains("/api/me", "Who &lt;am&gt; I", "does not answer at the moment")
                .doesNotContain("<script", "http://", "https://");
        assertThat(browser().get("/api/docs/facts.json").body()).contains("\"members\"", "\"events\"");
    }
}
