package org.traitdunion.events.registration;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.pushEach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Two instances' rosters from which a guard was taken: what they decided is written, whatever the roster has become since they
 * read it. Both have decided upon the same reading before either writes.
 */
final class Unguarded {

    private final Rosters rosters;
    private final MongoDatabase database;
    private final CountDownLatch together = new CountDownLatch(2);

    private Unguarded(Rosters rosters, MongoDatabase database) {
        this.rosters = rosters;
        this.database = database;
    }

    static Rosters deciding(Rosters rosters, MongoDatabase database) {
        var unguarded = new Unguarded(rosters, database);
        var weak = mock(Rosters.class, delegatesTo(rosters));
        doAnswer(call -> unguarded.decide(call.getArgument(0), call.getArgument(1)))
                .when(weak)
                .decide(any(), any());
        return weak;
    }

    static Rosters promoting(Rosters rosters, MongoDatabase database) {
        var unguarded = new Unguarded(rosters, database);
        var weak = mock(Rosters.class, delegatesTo(rosters));
        doAnswer(call -> unguarded.promote(call.getArgument(0), call.getArgument(1)))
                .when(weak)
                .promote(any(), any());
        return weak;
    }

    private Optional<Roster> decide(Roster read, Roster decided) throws InterruptedException {
        boolean lastSeats = read.free() > 0 && decided.free() == 0;
        if (lastSeats) {
            meet();
        }
        var steps = decided.steps().subList(read.steps().size(), decided.steps().size());
        var givenBack = members(steps, Step.Withdrawn.class);
        if (!givenBack.isEmpty()) {
            write(read.id(), pullAll("holders", givenBack));
        }
        write(read.id(), inc("waiting", decided.waiting() - read.waiting()));
        return note(read.id(), decided.free() - read.free(), members(steps, Step.Confirmed.class), steps);
    }

    private Optional<Roster> promote(String eventId, Step.Promoted step) throws InterruptedException {
        meet();
        return note(eventId, -1, List.of(step.memberId()), List.of(step));
    }

    private Optional<Roster> note(String eventId, int free, List<String> given, List<? extends Step> steps) {
        var codec = new StepCodec(database.getCodecRegistry());
        var noted = steps.stream()
                .map(step -> new BsonDocumentWrapper<Step>(step, codec))
                .toList();
        write(eventId, combine(inc("free", free), pushEach("holders", given), pushEach("steps", noted)));
        return rosters.find(eventId);
    }

    private void write(String eventId, Bson change) {
        database.getCollection("rosters").updateOne(new Document("_id", eventId), change);
    }

    private static List<String> members(List<Step> steps, Class<? extends Step.OfMember> kind) {
        return steps.stream()
                .filter(kind::isInstance)
                .map(step -> kind.cast(step).memberId())
                .toList();
    }

    private void meet() throws InterruptedException {
        together.countDown();
        assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
