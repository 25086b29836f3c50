package org.traitdunion.kit.outbox;

import java.time.Clock;
import java.util.List;
import org.bson.BsonDocument;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactCatalogue;
import org.traitdunion.kit.facts.FactJson;
import org.traitdunion.kit.facts.Tombstone;
import org.traitdunion.kit.facts.Traces;
import org.traitdunion.kit.id.Ids;

/** Writes facts as they wait in a document. */
final class FactWriter {
    private final FactCatalogue catalogue;
    private final Traces traces;
    private final Clock clock;

    FactWriter(FactCatalogue catalogue, Traces traces, Clock clock) {
        this.catalogue = catalogue;
        this.traces = traces;
        this.clock = clock;
    }

    List<BsonDocument> write(List<? extends Fact> facts) {
        var time = clock.instant();
        var trace = traces.current();
        return facts.stream()
                .map(fact -> {
                    var entry = catalogue.entryOf(fact);
                    var payload = fact instanceof Tombstone ? null : FactJson.write(fact);
                    return new PendingFact(Ids.next(), entry.topic(), entry.type(), fact.key(), time, trace, payload)
                            .stored();
                })
                .toList();
    }
}
