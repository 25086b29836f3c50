package org.traitdunion.forum.published;

import java.util.List;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactType;

/** A moderator answered those who had reported a reply since the answer before. */
@FactType("forum.report-answered")
public record ReportAnswered(String threadId, long number, List<String> reporterIds, Outcome outcome) implements Fact {

    @Override
    public String key() {
        return threadId;
    }
}
