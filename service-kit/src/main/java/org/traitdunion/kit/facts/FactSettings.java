package org.traitdunion.kit.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How facts travel.
 *
 * @param application the service's name: its group, and the source of its facts
 * @param prefix what the names of all topics begin with, so that two networks can share a Kafka; usually nothing
 * @param partitions of the topics that this service creates
 * @param replicas of the topics that this service creates; -1 leaves it to the broker
 * @param retries how often a failed fact is tried again before it goes to the dead letters
 * @param firstPause how long before the first of these, each later pause being three times as long
 * @param longestPause but no longer than this
 */
@ConfigurationProperties("traitdunion.facts")
public record FactSettings(
        String application,
        String prefix,
        int partitions,
        short replicas,
        int retries,
        Duration firstPause,
        Duration longestPause) {

    /** The topic's name in Kafka. */
    public String physical(String topic) {
        return prefix + topic;
    }
}
