package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        GatewaySettings settings = SettingsOfTests.at(publicUrl);
        assertThat(settings.sessionCookie()).isEqualTo(cookie);
    }
}
