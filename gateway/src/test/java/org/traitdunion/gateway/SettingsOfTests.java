package org.traitdunion.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Settings of a gateway that nobody starts: only what a test is about differs. */
public final class SettingsOfTests {

    private static final URI HOME = URI.create("http://localhost:8080");

    private SettingsOfTests() {}

    public static GatewaySettings at(URI publicUrl) {
        return settings(publicUrl, 100, 500, 80, 16);
    }

    public static GatewaySettings withRate(long perSecond, long burst) {
        return settings(HOME, perSecond, burst, 80, 16);
    }

    public static GatewaySettings withInFlight(int all, int perPerson) {
        return settings(HOME, 100, 500, all, perPerson);
    }

    private static GatewaySettings settings(URI publicUrl, long perSecond, long burst, int inFlight, int perPerson) {
        return new GatewaySettings(
                publicUrl,
                URI.create("http://127.0.0.1:8084/auth"),
                "secret",
                Map.of(),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(256),
                perSecond,
                burst,
                inFlight,
                perPerson,
                Duration.ofMinutes(30));
    }
}
