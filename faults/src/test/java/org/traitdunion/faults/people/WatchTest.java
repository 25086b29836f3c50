package org.traitdunion.faults.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.traitdunion.local.people.Session;

class WatchTest {

    @Test
    void partsThatNoPageLeadsToAreWatchedToo() throws InterruptedException {
        var looked = new CountDownLatch(2);
        BooleanSupplier door = () -> {
            looked.countDown();
            return true;
        };
        try (var gateway = new Gateway(URI.create("http://localhost:1"))) {
            var watch = new Watch(gateway, new Session("ana", "SESSION=1", ""), Map.of("kafka", door));
            assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
            watch.close();
            assertThat(watch.longest()).containsKey("kafka");
        }
    }
}
