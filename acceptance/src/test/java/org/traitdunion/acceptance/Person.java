package org.traitdunion.acceptance;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a browser's manners and no browser: signs in at Keycloak's page through the gateway, keeps the session's
 * cookies, and sends the CSRF token with every write.
 */
final class Person {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI home;
    private final CookieManager cookies = new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL);
    /** Those that carry something: in them Keycloak and the gateway tell each other, through the browser, of a sign-in. */
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    private Person(URI home) {
        this.home = home;
    }

    /** Somebody who has opened the network's address and not signed in. */
    static Person visiting(URI home) {
        Person person = new Person(home);
        person.get("/api/session");
        return person;
    }

    static Person signedIn(URI home, String username, String password) {
        Person person = new Person(home);
        person.signIn(username, password, "/");
        person.get("/api/session").is(200);
        return person;
    }

    /** Signs in and says where that led; {@code to} is written into the address as it is. */
    URI signIn(String username, String password, String to) {
        HttpResponse<String> back = submit(username, password, to);
        if (!back.uri().getHost().equals(home.getHost()) || back.uri().getPath().startsWith("/auth")) {
            throw new AssertionError(
                    "sign-in of " + username + " ended at " + back.uri().getPath() + ": "
                            + back.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return back.uri();
    }

    /** Sends credentials that are wrong, and is still at Keycloak's page. */
    void mistype(String username, String password) {
        HttpResponse<String> page = submit(username, password, "/");
        if (!page.uri().getPath().startsWith("/auth")) {
            throw new AssertionError("signed in as " + username + " with wrong credentials");
        }
    }

    private HttpResponse<String> submit(String username, String password, String to) {
        HttpResponse<String> page = send(request("/login?to=" + to).GET());
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no sign-in form at " + page.uri() + ": " + page.body());
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        String fields = "username=" + encode(username) + "&password=" + encode(password) + "&credentialId=";
        return send(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** The name of the session cookie of the network at this address, which is on this machine. */
    static String sessionCookie(URI home) {
        return "SESSION-" + home.getPort();
    }

    /** The session cookie, as a header tells it. */
    String session() {
        return sessionCookie(home) + "=" + cookie(sessionCookie(home));
    }

    /** A cookie that the gateway gave, as somebody who stole it would use it. */
    String cookie(String name) {
        return cookies.getCookieStore().get(home).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    /** Has a cookie that somebody else put there. */
    void plant(String setCookie) {
        try {
            cookies.put(home, Map.of("Set-Cookie", List.of(setCookie)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value of this parameter in an address that the browser was sent to. */
    List<String> carried(String parameter) {
        Pattern value = Pattern.compile("[?&]" + parameter + "=([^&]+)");
        return addresses.stream()
                .flatMap(address -> value.matcher(address).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    Answer get(String path, String... headers) {
        return answer("GET " + path, request(path, headers).GET());
    }

    Answer put(String path, Object body, String... headers) {
        return answer("PUT " + path, write(path, headers).PUT(BodyPublishers.ofString(text(body))));
    }

    Answer put(String path) {
        return put(path, Map.of());
    }

    Answer post(String path) {
        return answer("POST " + path, write(path).POST(BodyPublishers.noBody()));
    }

    Answer delete(String path, String... headers) {
        return answer("DELETE " + path, write(path, headers).DELETE());
    }

    /** Opens an event stream; the caller closes it. */
    HttpResponse<Stream<String>> stream(String path) {
        try {
            return client.send(
                    request(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(String name, HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        return new Answer(name, response.statusCode(), response.headers(), response.body());
    }

    private HttpRequest.Builder write(String path, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE).header("Accept-Language", "fr");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            for (var step = Optional.of(answer);
                    step.isPresent();
                    step = step.get().previousResponse()) {
                URI address = step.get().uri();
                if (address.getRawQuery() != null) {
                    addresses.add(address.toString());
                }
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        return body instanceof String raw ? raw : JsonMapper.shared().writeValueAsString(body);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
