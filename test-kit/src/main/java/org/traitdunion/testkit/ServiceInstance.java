package org.traitdunion.testkit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * An instance of a service that a test starts and stops by itself: a second one, one that dies, one whose Kafka goes
 * away. It has what a {@link ServiceScenario} offers as beans.
 */
public final class ServiceInstance implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private ServiceInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts an instance.
     *
     * @param name of its database, and the prefix of its topics: instances of one name are instances of one service
     * @param settings on top of those of a scenario
     * @param parts the application, and configurations of the test
     */
    public static ServiceInstance start(String name, Map<String, Object> settings, Class<?>... parts) {
        var all = new HashMap<>(ScenarioSettings.of(name));
        all.put("server.port", 0);
        all.put("logging.structured.format.console", "");
        all.putAll(settings);
        return new ServiceInstance(new SpringApplicationBuilder(parts)
                .sources(ScenarioParts.class)
                .initializers(starting ->
                        starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("instance", all)))
                .run());
    }

    /** A part of the service, or of the test. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Speaks to this instance. */
    public Api api() {
        return get(Api.class);
    }

    /** Speaks to its management port. */
    public Api management() {
        return Api.management(context.getEnvironment());
    }

    @Override
    public void close() {
        context.close();
    }
}
