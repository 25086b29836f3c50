package org.traitdunion.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class KitDefaultsTest {

    @Test
    void managementPortListensWhereTheServiceDoes() {
        assertThat(managementAddress(Map.of("SERVER_ADDRESS", "127.0.0.1")))
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }

    @Test
    void unlessItsOwnAddressIsGiven() {
        assertThat(managementAddress(Map.of("SERVER_ADDRESS", "127.0.0.1", "MANAGEMENT_SERVER_ADDRESS", "127.0.0.2")))
                .isEqualTo(InetAddress.ofLiteral("127.0.0.2"));
    }

    @Test
    void withoutAnyItListensOnEveryAddress() {
        assertThat(managementAddress(Map.of())).isNull();
        assertThat(managementAddress(Map.of("SERVER_ADDRESS", ""))).isNull();
    }

    private static @Nullable InetAddress managementAddress(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("service", Map.of("management.server.port", 8092)));
        new KitDefaults().postProcessEnvironment(environment, new SpringApplication());
        return Binder.get(environment)
                .bind("management.server", ManagementServerProperties.class)
                .get()
                .getAddress();
    }
}
