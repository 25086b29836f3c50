package org.traitdunion.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What is set from the environment.
 *
 * @param publicUrl what the browser sees, without a slash at its end
 * @param keycloakUrl Keycloak as the gateway reaches it, its path {@code /auth} included
 * @param clientSecret the secret of the client {@code gateway} in Keycloak
 * @param services the address of each service by its short name: members, events, forum
 * @param timeout how long a service may take to begin its answer, and to end it unless it streams (for the rest of a large
 *     one as long again); and how long the body of a request may take to arrive
 * @param maxBody the largest body of a request
 * @param requestsPerSecond how many requests a second a person may keep up
 * @param burst how many requests a person may send at once, after a pause
 * @param requestsInFlight how many requests for the services are worked on at once; what comes on top is refused
 * @param requestsInFlightPerPerson how many of them may be one person's
 * @param sessionIdle how long a session lives without a request
 */
@ConfigurationProperties("traitdunion")
public record GatewaySettings(
        URI publicUrl,
        URI keycloakUrl,
        String clientSecret,
        Map<String, URI> services,
        Duration timeout,
        DataSize maxBody,
        long requestsPerSecond,
        long burst,
        int requestsInFlight,
        int requestsInFlightPerPerson,
        Duration sessionIdle) {

    public GatewaySettings {
        if (requestsInFlight < 1 || requestsInFlightPerPerson < 1) {
            throw new IllegalArgumentException(
                    "REQUESTS_IN_FLIGHT and REQUESTS_IN_FLIGHT_PER_PERSON are 1 at least: with fewer nobody is served.");
        }
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("GATEWAY_CLIENT_SECRET is not set: the gateway needs the secret that the"
                    + " client 'gateway' has in Keycloak.");
        }
    }

    /** The realm as the browser sees it, which is also the issuer of every token. */
    public String issuer() {
        return publicUrl + "/auth/realms/traitdunion";
    }

    /** The realm as the gateway reaches it. */
    public String realm() {
        return keycloakUrl + "/realms/traitdunion";
    }

    /** Whether cookies may demand an encrypted connection. */
    public boolean encrypted() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The name of the session cookie: since cookies know no ports, each network of one machine has a name of its own. */
    public String sessionCookie() {
        int port = publicUrl.getPort() < 0 ? 80 : publicUrl.getPort();
        return encrypted() ? "__Host-SESSION" : "SESSION-" + port;
    }
}
