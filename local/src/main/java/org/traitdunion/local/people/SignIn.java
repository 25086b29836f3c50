package org.traitdunion.local.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs people in as a browser would: from the gateway to Keycloak's page, its form, and back with a session. */
public final class SignIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final URI gateway;

    public SignIn(URI gateway) {
        this.gateway = gateway;
    }

    /**
     * Signs somebody in.
     *
     * @param memberId the id of the account, which is the member's
     * @throws IllegalStateException when the sign-in does not succeed
     */
    public Session of(String memberId, String username, String password) {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new Loopback(cookies))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<String> page = send(http, HttpRequest.newBuilder(gateway.resolve("/login?to=/")));
            var form = FORM.matcher(page.body());
            if (!form.find()) {
                throw new IllegalStateException("There is no sign-in form at " + page.uri() + ".");
            }
            String fields = "username=" + encode(username) + "&password=" + encode(password) + "&credentialId=";
            send(
                    http,
                    HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields)));
            HttpResponse<String> session = send(http, HttpRequest.newBuilder(gateway.resolve("/api/session")));
            if (!session.body().contains("\"signedIn\":true")) {
                throw new IllegalStateException("The sign-in of " + username + " did not succeed.");
            }
        }
        return session(memberId, cookies.getCookieStore().getCookies());
    }

    private static Session session(String memberId, List<HttpCookie> all) {
        List<HttpCookie> ours =
                all.stream().filter(cookie -> "/".equals(cookie.getPath())).toList();
        String csrf = ours.stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The gateway set no XSRF-TOKEN."));
        String header = ours.stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Session(memberId, header, csrf);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept-Language", "fr").build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", stopped);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
