package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {

    @Test
    void ownsItsPathsAndWhatIsBelowThem() {
        for (Service service : Service.values()) {
            assertThat(service.paths()).isNotEmpty().allSatisfy(path -> {
                assertThat(Service.of(path)).isEqualTo(service);
                assertThat(Service.of(path + "/")).isEqualTo(service);
                assertThat(Service.of(path + "/1/2")).isEqualTo(service);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/api", "/api/", "/api//rooms", "/api/roomsy", "/api/Rooms", "/api/a/rooms", "/rooms"})
    void isNobodyOnOtherPaths(String path) {
        assertThat(Service.of(path)).isNull();
    }
}
