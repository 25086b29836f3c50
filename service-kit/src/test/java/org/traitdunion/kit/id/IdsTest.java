package org.traitdunion.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreOfVersionSevenAndSortByTheirTime() {
        var before = Ids.lowest(System.currentTimeMillis());
        var ids = IntStream.range(0, 1000).mapToObj(number -> Ids.next()).toList();
        var after = Ids.lowest(System.currentTimeMillis() + 1);
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7.*"));
        assertThat(before).isLessThanOrEqualTo(ids.getFirst());
        assertThat(after).isGreaterThan(ids.getLast());
    }
}
