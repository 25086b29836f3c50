package org.traitdunion.kit.mongo;

import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's database, the same on a real server and on the embedded one. */
@AutoConfiguration(
        before = MongoHealthContributorAutoConfiguration.class,
        after = org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class)
@EnableConfigurationProperties(MongoSettings.class)
public class MongoAutoConfiguration {

    /** A request waits two seconds for a server, and ten for an answer, before it is told that the service is unavailable. */
    @Bean
    MongoClientSettingsBuilderCustomizer limits(MongoSettings settings) {
        return client -> {
            client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
                    .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(2, TimeUnit.SECONDS));
            if (settings.stableApi()) {
                client.serverApi(ServerApi.builder()
                        .version(ServerApiVersion.V1)
                        .strict(true)
                        .deprecationErrors(true)
                        .build());
            }
        };
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoSettings settings) {
        return client.getDatabase(settings.database());
    }

    @Bean
    CollectionIndexes collectionIndexes(MongoDatabase database) {
        return new CollectionIndexes(database);
    }

    /** Asks with {@code ping}, which every server knows. */
    @Bean
    HealthIndicator mongoHealthContributor(MongoDatabase database) {
        return () -> {
            try {
                database.runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException away) {
                return Health.down()
                        .withDetail("reason", away.getClass().getSimpleName())
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator indexesHealthContributor(CollectionIndexes indexes) {
        return () ->
                indexes.whole() ? Health.up().build() : Health.outOfService().build();
    }
}
