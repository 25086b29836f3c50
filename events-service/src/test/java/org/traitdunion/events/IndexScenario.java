package org.traitdunion.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.ServiceScenario;

/** No list reads or sorts more than the page that it shows. Proved where MongoDB explains; the embedded server does not. */
@ServiceScenario
class IndexScenario {

    @Autowired
    MongoDatabase database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events  | {"state": {"$in": ["PUBLISHED", "CANCELLED"]}, "content.startsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}, "content.endsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}} | {"content.startsAt": 1, "_id": 1} | events_by_start
            events  | {"state": {"$in": ["PUBLISHED", "CANCELLED"]}, "content.startsAt": {"$lt": {"$date": "2026-01-01T00:00:00Z"}}} | {"content.startsAt": -1, "_id": -1} | events_by_start
            events  | {"content.kind": "WORKSHOP", "state": {"$in": ["PUBLISHED", "CANCELLED"]}, "content.startsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}, "content.endsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}} | {"content.startsAt": 1, "_id": 1} | events_by_kind
            events  | {"content.kind": "WORKSHOP", "state": {"$in": ["PUBLISHED", "CANCELLED"]}, "content.startsAt": {"$lt": {"$date": "2026-01-01T00:00:00Z"}}, "content.endsAt": {"$lte": {"$date": "2026-01-01T00:00:00Z"}}} | {"content.startsAt": -1, "_id": -1} | events_by_kind
            events  | {"organiserId": "o", "state": "DRAFT"}                     | {"content.startsAt": 1, "_id": 1} | events_by_organiser
            events  | {"announcements.at": {"$gt": {"$date": "1970-01-01T00:00:00Z"}}} | {}                         | events_by_announcement
            seats   | {"eventId": "e", "state": "WAITING"}                       | {"ticket": 1, "_id": 1}          | seats_by_event
            seats   | {"eventId": "e", "state": {"$in": ["CONFIRMED", "WAITING"]}} | {"ticket": 1, "_id": 1}        | seats_by_event
            seats   | {"memberId": "m", "startsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}} | {"startsAt": 1, "_id": 1} | seats_by_member
            rosters | {"steps.at": {"$gt": {"$date": "1970-01-01T00:00:00Z"}}}    | {}                               | rosters_by_unsettled_step
            rosters | {"occasion.startsAt": {"$gt": {"$date": "2026-01-01T00:00:00Z"}}, "waiting": {"$gt": 0}, "free": {"$gt": 0}, "open": true} | {} | rosters_by_start
            rosters | {"capacityChangedAt": {"$lt": {"$date": "2026-01-01T00:00:00Z"}}} | {}                        | rosters_by_unannounced_capacity
            """)
    void isReadInTheOrderOfAnIndex(String collection, String filter, String sort, String index) {
        Document find = new Document("find", collection)
                .append("filter", Document.parse(filter))
                .append("sort", Document.parse(sort))
                .append("limit", 21);

        await().untilAsserted(() -> assertThat(winningPlan(find))
                .contains("\"" + index + "\"")
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\""));
    }

    private String winningPlan(Document find) {
        try {
            Document explained = database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
            return explained
                    .getEmbedded(List.of("queryPlanner", "winningPlan"), Document.class)
                    .toJson();
        } catch (MongoCommandException e) {
            String reason = "This MongoDB explains nothing, so its indexes prove nothing: " + e.getErrorMessage();
            return Assumptions.abort(reason);
        }
    }
}
