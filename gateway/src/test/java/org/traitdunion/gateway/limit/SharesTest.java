package org.traitdunion.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    private final Shares turns = new Shares(6);

    @Test
    void oneServiceHasMostOfThemAndNeverAll() {
        assertThat(taken("/api/rooms", "/api/threads/1", "/api/reports", "/api/rooms/x/threads", "/api/rooms"))
                .containsOnly(true);
        assertThat(turns.areLeft("/api/rooms")).isFalse();
        assertThat(turns.take("/api/rooms")).isFalse();
        assertThat(turns.areLeft("/api/me")).isTrue();
        assertThat(turns.take("/api/me")).isTrue();
        assertThat(turns.areLeft("/api/events")).isFalse();
        assertThat(turns.take("/api/events")).isFalse();
        assertThat(turns.take("/api/session")).as("what is the gateway's own").isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndARefusalKeepsNone() {
        assertThat(taken("/api/rooms", "/api/rooms", "/api/rooms", "/api/rooms", "/api/rooms"))
                .containsOnly(true);
        Collections.nCopies(10, "/api/rooms").forEach(turns::take);
        assertThat(turns.take("/api/session"))
                .as("those who were refused have none")
                .isTrue();
        turns.giveBack("/api/session");
        turns.giveBack("/api/rooms");
        assertThat(turns.take("/api/rooms")).isTrue();
        assertThat(turns.take("/api/rooms")).isFalse();
    }

    @Test
    void whatIsNobodysTakesOneOfAllAlone() {
        assertThat(taken(Collections.nCopies(6, "/api/session").toArray(String[]::new)))
                .containsOnly(true);
        assertThat(turns.areLeft("/api/session")).isFalse();
    }

    private List<Boolean> taken(String... paths) {
        return List.of(paths).stream().map(turns::take).toList();
    }
}
