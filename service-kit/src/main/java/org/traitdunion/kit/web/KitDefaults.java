package org.traitdunion.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/**
 * Settings that all services share, beneath everything that a service or its environment sets. Logs are JSON in the
 * Elastic Common Schema, and plain lines in the profile {@code local}.
 */
public class KitDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("service-kit-logging", logging(environment)));
            new YamlPropertySourceLoader()
                    .load("service-kit", new ClassPathResource("org/traitdunion/kit/defaults.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> logging(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("local"))
                ? Map.of()
                : Map.of("logging.structured.format.console", "ecs");
    }

    /** After the service's own files, which decide. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
