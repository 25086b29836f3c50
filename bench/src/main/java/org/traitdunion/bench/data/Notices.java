package org.traitdunion.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.traitdunion.bench.data.Programme.Store;

/** What the members of a community were told: home asks for what one of them has not seen, among all the others' notifications. */
final class Notices {

    private static final int OF_EACH = 10;
    private static final int UNSEEN = 3;
    private static final int OF_OTHERS = 2;

    private final Patterns patterns;
    private final Instant now;
    private final Store store;

    Notices(Patterns patterns, Instant now, Store store) {
        this.patterns = patterns;
        this.now = now;
        this.store = store;
    }

    /** Those who signed in have some that they have not seen; the others have seen theirs. */
    void fill(List<String> known, List<String> others) {
        long all = (long) known.size() * OF_EACH + (long) others.size() * OF_OTHERS;
        try (var notifications = store.batches("members", "notifications", all)) {
            known.forEach(member -> tell(notifications, member, OF_EACH, UNSEEN));
            others.forEach(member -> tell(notifications, member, OF_OTHERS, 0));
        }
    }

    private void tell(Batches notifications, String member, int count, int unseen) {
        for (int number = 0; number < count; number++) {
            notifications.add(Copy.of(patterns.notification())
                    .with(Map.of(
                            "_id",
                            Multiplication.id("notification-of-" + member, number),
                            "memberId",
                            member,
                            "at",
                            Date.from(now.minus(Duration.ofHours(number + 1L))),
                            "seen",
                            number >= unseen))
                    .document());
        }
    }
}
