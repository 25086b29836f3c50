package org.traitdunion.gateway.route;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.token.TokenRelay;

/**
 * Which headers cross the gateway. A service sees a bearer and never a cookie; Keycloak sees its own cookies, and not ours. What a
 * client claims about where it comes from is dropped, and said anew from what is known here.
 */
@Component
class Headers {

    /** RFC 9110, 7.6.1, and what our client writes itself. */
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "expect",
            "http2-settings");

    private static final Set<String> CLAIMED = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    private static final Set<String> OF_THE_BROWSER = Set.of("authorization", "x-xsrf-token");

    private final URI publicUrl;
    private final Set<String> ourCookies;
    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    Headers(GatewaySettings settings, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.publicUrl = settings.publicUrl();
        this.ourCookies = Set.of(settings.sessionCookie(), "XSRF-TOKEN");
        this.tracer = tracer.getIfAvailable();
        this.propagator = propagator.getIfAvailable();
    }

    void copy(HttpServletRequest incoming, HttpRequest outgoing) {
        boolean keycloak = isForKeycloak(incoming);
        Enumeration<String> names = incoming.getHeaderNames();
        for (String name : Collections.list(names)) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean passes = !OF_ONE_HOP.contains(lower)
                    && !CLAIMED.contains(lower)
                    && !lower.equals("cookie")
                    && (keycloak || !OF_THE_BROWSER.contains(lower));
            if (passes) {
                Collections.list(incoming.getHeaders(name)).forEach(value -> outgoing.addHeader(name, value));
            }
        }
        if (keycloak) {
            keycloaksCookies(incoming, outgoing);
        }
        String host = publicUrl.getAuthority();
        outgoing.setHeader("X-Forwarded-For", incoming.getRemoteAddr());
        outgoing.setHeader("X-Forwarded-Proto", publicUrl.getScheme());
        outgoing.setHeader("X-Forwarded-Host", host);
        outgoing.setHeader("X-Forwarded-Port", Integer.toString(port()));
        String bearer = TokenRelay.bearer(incoming);
        if (bearer != null && !keycloak) {
            outgoing.setHeader("Authorization", "Bearer " + bearer);
        }
        trace(outgoing);
    }

    private void keycloaksCookies(HttpServletRequest incoming, HttpRequest outgoing) {
        String own = Collections.list(incoming.getHeaders("Cookie")).stream()
                .flatMap(cookies -> Stream.of(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> !ourCookies.contains(cookie.split("=", 2)[0].strip()))
                .collect(Collectors.joining("; "));
        if (!own.isEmpty()) {
            outgoing.setHeader("Cookie", own);
        }
    }

    /** Goes on with the trace of this very request (W3C Trace Context). */
    private void trace(HttpRequest outgoing) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span != null && propagator != null) {
            propagator.inject(span.context(), outgoing, (carrier, name, value) -> outgoing.setHeader(name, value));
        }
    }

    /** Cookies are the gateway's and Keycloak's own: a service sets none. */
    HttpHeaders answered(HttpResponse received, HttpServletRequest incoming) {
        boolean keycloak = isForKeycloak(incoming);
        HttpHeaders headers = new HttpHeaders();
        for (Header header : received.getHeaders()) {
            String lower = header.getName().toLowerCase(Locale.ROOT);
            boolean passes = lower.equals("content-length") || !OF_ONE_HOP.contains(lower);
            if (passes && (keycloak || !lower.startsWith("set-cookie"))) {
                headers.add(header.getName(), header.getValue());
            }
        }
        return headers;
    }

    private static boolean isForKeycloak(HttpServletRequest incoming) {
        return incoming.getRequestURI().startsWith("/auth/");
    }

    private int port() {
        return publicUrl.getPort() >= 0
                ? publicUrl.getPort()
                : publicUrl.getScheme().equals("https") ? 443 : 80;
    }
}
