package org.traitdunion.kit.facts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Facts: their catalogue, the producer, the listeners. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(FactSettings.class)
public class FactAutoConfiguration {

    @Bean
    FactCatalogue factCatalogue(ObjectProvider<FactTopic> topics) {
        return new FactCatalogue(topics.orderedStream().toList());
    }

    @Bean(destroyMethod = "close")
    KafkaClients kafkaClients(KafkaProperties kafka, KafkaConnectionDetails connection) {
        return new KafkaClients(kafka, connection);
    }

    @Bean
    FactProducer factProducer(KafkaClients clients, MeterRegistry meters) {
        return new FactProducer(clients::newProducer, meters);
    }

    @Bean
    Readership readership(KafkaClients clients, FactSettings settings) {
        return new Readership(clients, settings);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    DeadLetters deadLetters(FactProducer producer, MeterRegistry meters, Clock clock) {
        return new DeadLetters(producer, meters, clock);
    }

    @Bean
    FactListeners factListeners(
            ObjectProvider<FactSubscription> subscriptions,
            FactCatalogue catalogue,
            FactSettings settings,
            KafkaClients clients,
            DeadLetters deadLetters,
            Traces traces) {
        return new FactListeners(
                subscriptions.orderedStream().toList(),
                catalogue,
                settings,
                clients,
                new FactTopics(clients, settings),
                deadLetters,
                traces);
    }

    @Bean
    Forerunner forerunner(FactListeners listeners, KafkaClients clients) {
        return new Forerunner(listeners, clients);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(FactListeners listeners, KafkaClients clients, DeadLetters deadLetters) {
        return new DeadLettersEndpoint(new Replay(listeners, clients, deadLetters));
    }
}
