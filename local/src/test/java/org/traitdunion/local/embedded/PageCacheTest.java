package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCacheTest {

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({"0, 4", "25, 4", "255, 4", "256, 8", "511, 8", "1600, 32", "8192, 256", "100000, 256"})
    void growsWithTheFileWithinBounds(long file, int cache) {
        assertThat(PageCache.megabytes(file * MEGABYTE)).isEqualTo(cache);
    }

    @Test
    void followsAFileThatGrowsAndIsAsLargeWhenTheFileIsOpened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mongo.mv");
        try (var store = MVStore.open(file.toString())) {
            var cache = PageCache.of(store);
            assertThat(store.getCacheSize()).isEqualTo(4);
            var map = store.<Integer, byte[]>openMap("large");
            for (int key = 0; key < 70; key++) {
                map.put(key, new byte[4 * MEGABYTE]);
            }
            store.commit();
            cache.follow();
            assertThat(store.getCacheSize()).isGreaterThan(4).isEqualTo(PageCache.megabytes(Files.size(file)));
        }
        long left = Files.size(file);
        try (var store = MVStore.open(file.toString())) {
            PageCache.of(store);
            assertThat(store.getCacheSize()).isGreaterThan(4).isEqualTo(PageCache.megabytes(left));
        }
    }
}
