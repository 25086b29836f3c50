package org.traitdunion.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactSubscriptionTest {
    private record Seen(String id, @Nullable String note) {}

    private record Whole(long number, List<Seen> seen) {}

    @FactType("a.told")
    private record Told(String id) implements Fact {}

    private final List<Object> effects = new ArrayList<>();
    private final FactSubscription subscription = FactSubscription.to("a.facts")
            .on("a.told", Seen.class, effects::add)
            .on("a.counted", Whole.class, effects::add)
            .onTombstone(fact -> effects.add("erased " + fact.subject()));

    private static Incoming incoming(String type, @Nullable String json, String position) {
        var message = new ConsumerRecord<String, byte[]>(
                "a.facts", 0, 0, "key", json == null ? null : json.getBytes(StandardCharsets.UTF_8));
        FactHeaders.put(message.headers(), FactHeaders.ID, "1");
        FactHeaders.put(message.headers(), FactHeaders.TYPE, type);
        FactHeaders.put(message.headers(), FactHeaders.TIME, "2026-11-24T09:00:00Z");
        FactHeaders.put(message.headers(), FactHeaders.POSITION, position);
        return new Incoming(message);
    }

    @Test
    void readsOnlyWhatItKnows() {
        subscription.handle(incoming("a.told", "{\"id\":\"x\",\"more\":[1]}", "4"));
        subscription.handle(incoming("a.other", "{", "5"));
        assertThat(effects).hasSize(1);
        assertThat(((Received<?>) effects.getFirst()).payload()).isEqualTo(new Seen("x", null));
        assertThat(((Received<?>) effects.getFirst()).position()).isEqualTo(4);
        assertThat(((Received<?>) effects.getFirst()).subject()).isEqualTo("key");
    }

    @Test
    void anEmptyRecordErases() {
        subscription.handle(incoming("a.told", null, "4"));
        assertThat(effects).containsExactly("erased key");
    }

    @Test
    void whatCannotBeReadIsNotWorthAnotherTry() {
        assertThatThrownBy(() -> subscription.handle(incoming("a.told", "{", "4")))
                .isInstanceOf(UnreadableFactException.class);
        assertThatThrownBy(() -> subscription.handle(incoming("a.told", "{}", "x")))
                .isInstanceOf(UnreadableFactException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"seen\":[]}",
                "{\"number\":null,\"seen\":[]}",
                "{\"number\":1}",
                "{\"number\":1,\"seen\":null}",
                "{\"number\":1,\"seen\":[null]}",
                "{\"number\":1,\"seen\":[{\"note\":\"x\"}]}"
            })
    void whatLacksSomethingCannotBeRead(String json) {
        assertThatThrownBy(() -> subscription.handle(incoming("a.counted", json, "4")))
                .isInstanceOf(UnreadableFactException.class);
        assertThat(effects).isEmpty();
    }

    @Test
    void aFactBelongsToOneTopic() {
        var topics = List.of(FactTopic.of("a", Told.class), FactTopic.of("b", Told.class));
        assertThatThrownBy(() -> new FactCatalogue(topics)).isInstanceOf(IllegalArgumentException.class);
        var catalogue = new FactCatalogue(topics.subList(0, 1));
        assertThat(catalogue.entryOf(Tombstone.of(Told.class))).isEqualTo(new FactCatalogue.Entry("a", "a.told"));
        assertThatThrownBy(() -> new FactCatalogue(List.of()).entryOf(new Told("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
