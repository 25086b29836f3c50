package org.traitdunion.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kafka's own stand-in for a broker answers here, record by record. */
class FactProducerTest {

    private final List<MockProducer<String, byte @Nullable []>> made = new ArrayList<>();
    private final FactProducer facts = new FactProducer(this::another, new SimpleMeterRegistry());

    private Producer<String, byte @Nullable []> another() {
        var producer = new MockProducer<String, byte @Nullable []>(
                false, null, new StringSerializer(), new ByteArraySerializer());
        made.add(producer);
        return producer;
    }

    private static List<ProducerRecord<String, byte @Nullable []>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ProducerRecord<String, byte @Nullable []>("facts", "one", new byte[] {(byte) i}))
                .toList();
    }

    private CompletableFuture<FactProducer.Sent> begin(int count) {
        var sent = CompletableFuture.supplyAsync(() -> facts.send(records(count)));
        await().until(() -> !made.isEmpty() && made.getLast().history().size() == count);
        return sent;
    }

    @Test
    void sendsAllBeforeTheFirstIsAcknowledged() {
        var sent = begin(3);
        while (made.getLast().completeNext()) {}
        assertThat(sent.join()).isEqualTo(new FactProducer.Sent(3, null));
    }

    @Test
    void endsTheProducerWithTheFirstRecordThatItGivesUp() {
        var sent = begin(3);
        var producer = made.getLast();
        producer.completeNext();
        var late = new TimeoutException("late");
        producer.errorNext(late);

        assertThat(sent.join()).isEqualTo(new FactProducer.Sent(1, late));
        assertThat(producer.closed())
                .as("and sends nothing that would come before it")
                .isTrue();
    }

    @Test
    void whoseRecordGoesDownWithItMayTryAgain() {
        var sent = begin(1);
        made.getLast().errorNext(new KafkaException("Producer is closed forcefully."));

        assertThat(sent.join().failure()).isInstanceOf(RetriableException.class);
    }

    @Test
    void goesOnWithAnother() {
        var sent = begin(2);
        made.getLast().errorNext(new TimeoutException("late"));
        sent.join();

        var again = CompletableFuture.supplyAsync(() -> facts.send(records(2)));
        await().until(() -> made.size() == 2 && made.getLast().history().size() == 2);
        while (made.getLast().completeNext()) {}
        assertThat(again.join().acknowledged()).isEqualTo(2);
    }

    @Test
    void stopsAtARecordThatIsNotTaken() {
        facts.send(records(0));
        var refused = new RecordTooLargeException("large");
        made.getLast().sendException = refused;

        assertThat(facts.send(records(3))).isEqualTo(new FactProducer.Sent(0, refused));
        assertThat(made.getLast().history()).isEmpty();
        assertThat(made.getLast().closed()).isFalse();
    }

    @Test
    void takesAnUnknownBrokerForOneThatIsAway() {
        var nowhere = new FactProducer(
                () -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", "nowhere.invalid:9092"),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                new SimpleMeterRegistry());
        assertThat(nowhere.send(records(1)).failure()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void throwsWhatBecameOfASingleRecord() {
        facts.send(records(0));
        made.getLast().sendException = new RecordTooLargeException("large");
        assertThatThrownBy(() -> facts.send(records(1).getFirst())).isInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void makesNoneAfterItsEnd() {
        facts.close();
        assertThat(facts.send(records(1)).failure()).isInstanceOf(TimeoutException.class);
        assertThat(made).isEmpty();
    }
}
