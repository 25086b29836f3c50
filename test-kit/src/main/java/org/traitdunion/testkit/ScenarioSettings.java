package org.traitdunion.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the service of a {@link ServiceScenario} at the parts of the tests, with names of its own. */
public class ScenarioSettings implements ContextCustomizerFactory {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Class<?>, Integer> NUMBERS = new ConcurrentHashMap<>();

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        var found = TestContextAnnotationUtils.findAnnotationDescriptor(test, ServiceScenario.class);
        return found == null
                ? null
                : new Settings(NUMBERS.computeIfAbsent(found.getRootDeclaringClass(), type -> COUNT.incrementAndGet()));
    }

    /** The settings of a service of this name, which is unique to its test. */
    static Map<String, Object> of(String name) {
        return Map.ofEntries(
                Map.entry("spring.mongodb.uri", NetworkParts.mongo()),
                Map.entry("traitdunion.mongodb.database", name),
                Map.entry("spring.kafka.bootstrap-servers", NetworkParts.kafka()),
                Map.entry("traitdunion.facts.prefix", name + "."),
                Map.entry("traitdunion.tokens.issuer", TokenIssuer.ISSUER),
                Map.entry("traitdunion.tokens.jwk-set-uri", TokenIssuer.jwkSetUri()),
                Map.entry("traitdunion.pages.cursor-key", "a key that only tests know, and long enough"),
                Map.entry("traitdunion.outbox.sweep", "500ms"),
                Map.entry("management.tracing.export.enabled", true),
                Map.entry("management.server.port", 0));
    }

    private record Settings(int number) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var unique = "t" + ProcessHandle.current().pid() + "x" + number;
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("scenario", of(unique)));
        }
    }
}
