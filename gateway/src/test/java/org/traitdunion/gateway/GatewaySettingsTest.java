package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, SESSION-8080",
        "http://localhost:9090, SESSION-9090",
        "http://reseau.example, SESSION-80",
        "https://reseau.example, __Host-SESSION",
        "https://reseau.example:8443, __Host-SESSION"
    })
    void eachNetworkOfAMachineHasASessionCookieOfItsOwn(URI publicUrl, String cookie) {
        GatewaySettings settings = new GatewaySettings(
                publicUrl,
                URI.create("http://127.0.0.1:8084/auth"),
                "secret",
                Map.of(),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(256),
                100,
                500,
                80,
                16,
                Duration.ofMinutes(30));
        assertThat(settings.sessionCookie()).isEqualTo(cookie);
    }
}
