package org.traitdunion.testkit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Has the {@link StableApiGuard} hear every service that a test starts, however it starts it. */
@AutoConfiguration
public class GuardedMongo {

    @Bean
    MongoClientSettingsBuilderCustomizer stableApiListener() {
        return client -> client.addCommandListener(StableApiGuard.LISTENER);
    }
}
