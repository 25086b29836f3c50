package org.traitdunion.testkit.notes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

@ServiceScenario
@Import(KnownStandings.class)
class NotesEndpointScenario {
    @Autowired
    EndpointMatrix matrix;

    @Autowired
    Tokens tokens;

    @Autowired
    KnownStandings standings;

    @TestFactory
    Stream<DynamicNode> everyEndpointByEveryRoleWithEveryBadInput() {
        var member = Ids.next();
        var organiser = Ids.next();
        var suspended = Ids.next();
        standings.put(member, Standing.active("orvalys", "Alice", Set.of()));
        standings.put(organiser, Standing.active("orvalys", "Omar", Set.of(Role.ORGANISER)));
        standings.put(suspended, Standing.suspended(null));
        return matrix.of(Map.of())
                .as("member", tokens.of(member).token())
                .as("organiser", tokens.of(organiser).token())
                .as("suspended", tokens.of(suspended).token())
                .tests()
                .filter(node -> !node.getDisplayName().matches(".*(accidents|closures|forgotten)"));
    }
}
