package org.traitdunion.kit.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's database.
 *
 * @param database its name
 * @param stableApi whether commands declare the Stable API v1, strictly
 */
@ConfigurationProperties("traitdunion.mongodb")
record MongoSettings(String database, boolean stableApi) {

    /** The database of {@code events-service} is {@code events}. */
    MongoSettings {
        database = database.replaceFirst("-service$", "");
    }
}
