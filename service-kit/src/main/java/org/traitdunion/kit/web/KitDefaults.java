package org.traitdunion.kit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Settings that all services share, beneath everything that a service or its environment sets. */
public class KitDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load("service-kit", new ClassPathResource("org/traitdunion/kit/defaults.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** After the service's own files, which decide. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
