package org.traitdunion.kit.facts;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.kafka.listener.MessageListener;

/**
 * Hears what is published from now on. What was published while nobody listened, between a stop and a start, is behind it: once
 * it knows where it begins, whoever waits for news is to look for themselves.
 */
final class BroadcastListener implements MessageListener<String, byte[]>, ConsumerSeekAware {
    private final FactSubscription subscription;
    private final Consumer<ConsumerRecord<String, byte[]>> effect;

    BroadcastListener(FactSubscription subscription, Consumer<ConsumerRecord<String, byte[]>> effect) {
        this.subscription = subscription;
        this.effect = effect;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> fact) {
        effect.accept(fact);
    }

    /** Called with the places from which it reads, which are settled by then. */
    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> begins, ConsumerSeekCallback callback) {
        subscription.missed();
    }
}
