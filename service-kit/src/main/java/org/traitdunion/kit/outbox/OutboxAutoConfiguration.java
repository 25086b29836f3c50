package org.traitdunion.kit.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.traitdunion.kit.facts.FactAutoConfiguration;
import org.traitdunion.kit.facts.FactCatalogue;
import org.traitdunion.kit.facts.FactProducer;
import org.traitdunion.kit.facts.FactSettings;
import org.traitdunion.kit.facts.Traces;
import org.traitdunion.kit.mongo.CollectionIndexes;
import org.traitdunion.kit.mongo.MongoAutoConfiguration;
import org.traitdunion.kit.sweep.Sweeps;

/** Outboxes, their relay and its sweep. */
@AutoConfiguration(after = {FactAutoConfiguration.class, MongoAutoConfiguration.class})
public class OutboxAutoConfiguration {

    @Bean(destroyMethod = "close")
    Relay relay(FactProducer producer, FactSettings settings, MeterRegistry meters) {
        return new Relay(producer, settings, meters);
    }

    @Bean
    Outboxes outboxes(
            FactCatalogue catalogue,
            Traces traces,
            Clock clock,
            Relay relay,
            CollectionIndexes indexes,
            MongoDatabase database,
            Sweeps sweeps,
            MeterRegistry meters,
            @Value("${traitdunion.outbox.sweep}") Duration interval) {
        var sweep = new OutboxSweep(relay, InstantSource.system(), meters);
        sweeps.every("outbox", interval, sweep::sweep);
        return new Outboxes(new FactWriter(catalogue, traces, clock), relay, sweep, indexes, database);
    }
}
