package org.traitdunion.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final List<Object> KEYS = List.of("Élodie", Instant.parse("2026-11-24T09:00:00.123Z"), 7L, 3);

    private final Cursors cursors = new Cursors("a key that is long enough for a test");

    @Test
    void readsWhatItWrote() {
        assertThat(cursors.read("/api/notes", cursors.write("/api/notes", KEYS)))
                .contains(KEYS);
    }

    @Test
    void refusesACursorOfAnotherListOrOfAnotherKey() {
        var cursor = cursors.write("/api/notes", KEYS);
        assertThat(cursors.read("/api/other", cursor)).isEmpty();
        assertThat(new Cursors("another key that is long enough").read("/api/notes", cursor))
                .isEmpty();
    }

    @Test
    void refusesEveryCursorWithOneCharacterChanged() {
        var cursor = cursors.write("/api/notes", KEYS);
        for (int index = 0; index < cursor.length(); index++) {
            for (var other : List.of("A", "b", "7", "_", " ", "é")) {
                var changed = cursor.substring(0, index) + other + cursor.substring(index + 1);
                if (!sameOctets(cursor, changed)) {
                    assertThat(cursors.read("/api/notes", changed)).as(changed).isEmpty();
                }
            }
        }
    }

    /** The last character of Base64 may hold bits that mean nothing. */
    private static boolean sameOctets(String one, String other) {
        try {
            return java.util.Arrays.equals(
                    java.util.Base64.getUrlDecoder().decode(one),
                    java.util.Base64.getUrlDecoder().decode(other));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Test
    void refusesNonsense() {
        for (var nonsense : List.of("", "A", "AAAA", "{}", "\u0000", "é", "A".repeat(5000), "=", "____")) {
            assertThat(cursors.read("/api/notes", nonsense)).isEmpty();
        }
    }
}
