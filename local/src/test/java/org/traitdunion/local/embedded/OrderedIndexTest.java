package org.traitdunion.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How few documents a query has to look at, however many there are. */
class OrderedIndexTest {

    private static final int MANY = 1_000;

    @Test
    void aSortedPageIsReadInItsOrderFromWhereItBegins() {
        var index = index(false, "company", "name", "_id");
        for (int i = 0; i < MANY; i++) {
            add(index, member(i).append("company", i % 2 == 0 ? "orvalys" : "brevane"));
        }
        var page = index.candidates(
                        Condition.of(new Document("company", "orvalys").append("name", new Document("$gte", "n500"))),
                        new Document("name", 1).append("_id", 1),
                        true)
                .orElseThrow();
        assertThat(page.ordered()).isTrue();
        assertThat(page.positions()).hasSize(MANY / 4).startsWith("m500", "m502", "m504");
    }

    @Test
    void ofManyOnlyTheFewThatHaveAFieldAreLookedAt() {
        var index = index(true, "waiting.id");
        for (int i = 0; i < MANY; i++) {
            add(index, member(i));
        }
        add(index, member(MANY).append("waiting", List.of(new Document("id", "fact1"), new Document("id", "fact2"))));
        var few = index.candidates(
                        Condition.of(new Document("waiting.id", new Document("$lt", "fact9"))),
                        new Document("_id", 1),
                        false)
                .orElseThrow();
        assertThat(few.positions()).containsExactly("m1000");
    }

    @Test
    void aSparseIndexIsOfNoUseWhereItMayMissSome() {
        var index = index(true, "waiting.id");
        add(index, member(1));
        assertThat(index.candidates(
                        Condition.of(new Document("waiting.id", new Document("$exists", false))),
                        new Document(),
                        false))
                .isEmpty();
    }

    private static OrderedIndex index(boolean sparse, String... fields) {
        return new OrderedIndex(
                "index",
                Stream.of(fields).map(field -> new IndexKey(field, true)).toList(),
                sparse);
    }

    private static Document member(int number) {
        return new Document("_id", "m%03d".formatted(number)).append("name", "n%03d".formatted(number));
    }

    private static void add(Index<Object> index, Document document) {
        index.add(document, Documents.position(document.get("_id")), null);
    }
}
