package org.traitdunion.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.ServiceScenario;

/** No list reads or sorts more than the page that it shows. */
@ServiceScenario
class IndexScenario {

    @Autowired
    private MongoDatabase database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        memberships   | {"standing": {"$in": ["ACTIVE"]}}                                                            | {"person.nameFold": 1, "_id": 1}      | memberships_by_name
        memberships   | {"standing": {"$in": ["ACTIVE", "SUSPENDED"]}}                                               | {"person.nameFold": 1, "_id": 1}      | memberships_by_name
        memberships   | {"application.workplace.company._id": "orvalys", "standing": {"$in": ["ACTIVE"]}}            | {"person.nameFold": 1, "_id": 1}      | memberships_by_company
        memberships   | {"application.state": "REQUESTED"}                                                           | {"application.madeAt": 1, "_id": 1}   | memberships_by_request
        memberships   | {"mirror": "pending", "_id": {"$gt": ""}}                                            | {"_id": 1}                            | memberships_to_mirror
        notifications | {"memberId": "awa"}                                                                          | {"at": -1, "_id": -1}                 | notifications_by_member
        notifications | {"memberId": "awa", "seen": false}                                                           | {"at": -1, "_id": -1}                 | notifications_by_member_unseen
        attendances   | {"_id": {"$gt": "event:", "$lt": "event;"}}                                                  | {"_id": 1}                            | _id_
        companies     | {}                                                                                           | {"_id": 1}                            | _id_
        """)
    void is_read_in_the_order_of_an_index(String collection, String filter, String sort, String index) {
        var find = new Document("find", collection)
                .append("filter", Document.parse(filter))
                .append("sort", Document.parse(sort))
                .append("limit", 21);

        await().untilAsserted(() -> {
            var plan = winningPlan(find);
            assertThat(plan).doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
            assertThat(plan).contains("\"" + index + "\"");
        });
    }

    private String winningPlan(Document find) {
        try {
            var explained = database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
            return explained
                    .getEmbedded(List.of("queryPlanner", "winningPlan"), Document.class)
                    .toJson();
        } catch (MongoCommandException e) {
            var reason = "This MongoDB explains nothing, so its indexes prove nothing: " + e.getErrorMessage();
            return abort(reason);
        }
    }
}
