package org.traitdunion.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.traitdunion.bench.CannotMeasure;
import tools.jackson.databind.json.JsonMapper;

class AttackTest {

    private static final Attack ATTACK = read("""
            1000000000,200,20000000,10,20,,,"",0,GET,http://localhost/,
            1500000000,503,1000000,10,20,503 Service Unavailable,,"",1,GET,http://localhost/,
            2000000000,0,100000000,0,0,"Get ""http://localhost"": EOF, twice",,"",2,GET,http://localhost/,
            1200000000,200,40000000,10,20,,,"",3,GET,http://localhost/,
            """);

    private static Attack read(String csv) {
        return Attack.read(new BufferedReader(new StringReader(csv)));
    }

    @Test
    void tellsApartWhatWasServedShedAndLost() {
        assertThat(ATTACK.count()).isEqualTo(4);
        assertThat(ATTACK.count(status -> status == 200)).isEqualTo(2);
        assertThat(ATTACK.count(status -> status == 503)).isEqualTo(1);
        assertThat(ATTACK.count(status -> status == 0)).isEqualTo(1);
    }

    @Test
    void latenciesAreThoseOfTheAnswersAskedFor() {
        assertThat(ATTACK.latencies(status -> status == 200).max()).isEqualTo(40);
        assertThat(ATTACK.latencies(status -> status == 503).p50()).isEqualTo(1);
    }

    @Test
    void lastsUntilTheLastAnswer() {
        assertThat(ATTACK.seconds()).isCloseTo(1.1, within(1e-9));
    }

    @Test
    void aRateIsOfWhatWasAnsweredWhileItWasSent() {
        assertThat(ATTACK.count(status -> status == 200, Duration.ofMillis(100)))
                .isEqualTo(1);
        assertThat(ATTACK.count(status -> true, Duration.ofMillis(1_050))).isEqualTo(3);
        assertThat(ATTACK.offered()).isCloseTo(3, within(1e-9));
    }

    @Test
    void isUnderWayUntilTheLastRequestIsSent() {
        assertThat(ATTACK.lastsUntil(Instant.ofEpochSecond(2))).isTrue();
        assertThat(ATTACK.lastsUntil(Instant.ofEpochSecond(2, 1))).isFalse();
    }

    @Test
    void ofThoseThatWereNotServedThereIsNoLatency() {
        assertThat(ATTACK.latencies(status -> status == 429)).isEqualTo(Latencies.NONE);
    }

    @Test
    void whatElseVegetaSaysIsTold() {
        assertThatThrownBy(() -> read("2026/11/29 encode: unexpected EOF"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("encode: unexpected EOF");
    }

    @Test
    void targetsCarryTheirBodyInBase64() {
        String line = Vegeta.targets(
                URI.create("http://localhost:8080"), List.of(Call.put("/api/x", Map.of("A", "b"), "{}")));
        var target = JsonMapper.shared().readTree(line);
        assertThat(target.path("url").asString()).isEqualTo("http://localhost:8080/api/x");
        assertThat(target.path("header").path("A").path(0).asString()).isEqualTo("b");
        assertThat(target.path("body").asString()).isEqualTo("e30=");
    }
}
