package org.traitdunion.bench.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.traitdunion.bench.network.Api;
import tools.jackson.databind.JsonNode;

/** An event of the bench's own. */
record Meeting(Stage stage, String id, Map<String, String> organiser) {

    /** A draft with so many seats, in a month. */
    static Meeting draft(Stage stage, int seats, Map<String, String> organiser) {
        var meeting = new Meeting(stage, UUID.randomUUID().toString(), organiser);
        Instant starts = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        stage.api()
                .put(
                        stage.network().events(),
                        meeting.path(),
                        organiser,
                        Map.of(
                                "kind", "seminar",
                                "title", "Séminaire mesuré",
                                "description", "",
                                "place", "Salle des mesures",
                                "startsAt", starts.toString(),
                                "endsAt", starts.plus(Duration.ofHours(2)).toString(),
                                "zone", "Europe/Paris",
                                "capacity", seats,
                                "sessions", List.of()));
        return meeting;
    }

    static Map<String, String> organiser(Stage stage) {
        return Api.bearer(stage.organiserToken());
    }

    void publish() {
        stage.api().put(stage.network().events(), path() + "/publication", organiser, Map.of());
    }

    JsonNode seats() {
        return stage.api().get(stage.network().events(), path(), organiser).path("seats");
    }

    String path() {
        return "/api/events/" + id;
    }
}
