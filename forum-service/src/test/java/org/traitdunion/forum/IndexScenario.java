package org.traitdunion.forum;

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
            rooms   | {"companyId": {"$in": ["", "orvalys"]}}                   | {"nameFold": 1, "_id": 1}        | rooms_by_audience_and_name
            rooms   | {"companyId": {"$in": ["", "orvalys"]}, "lastActivityAt": {"$gt": {"$date": 0}}} | {"lastActivityAt": -1, "_id": -1} | rooms_by_audience_and_activity
            threads | {"roomId": "evenements"}                                  | {"lastActivityAt": -1, "_id": -1} | threads_by_room_and_activity
            threads | {"eventId": "e"}                                          | {}                               | threads_of_events
            threads | {"arriving.replyId": {"$gte": ""}}                        | {}                               | threads_with_arrivals
            threads | {"uncounted": true}                                       | {}                               | threads_to_count
            threads | {"outbox.id": {"$lt": "0198"}}                            | {}                               | threads_to_tell
            replies | {"outbox.id": {"$gt": "0198"}}                            | {}                               | replies_to_tell
            replies | {"claim": "t:r"}                                          | {}                               | replies_by_claim
            reports | {"state": "OPEN", "companyId": {"$in": ["", "orvalys"]}}  | {"since": 1, "_id": 1}           | reports_by_state
            reports | {"state": "ANSWERED", "companyId": {"$in": ["", "orvalys"]}} | {"since": -1, "_id": -1}      | reports_by_state
            reports | {"unsettled": true}                                       | {}                               | reports_to_settle
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
