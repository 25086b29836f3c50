package org.traitdunion.members;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

/** Every endpoint, every role, every bad input: a documented problem, never a fault of ours. */
@ServiceScenario
class EndpointMatrixScenario {

    @Autowired
    private EndpointMatrix matrix;

    @Autowired
    private Api api;

    @Autowired
    private Tokens tokens;

    @TestFactory
    Stream<DynamicNode> every_endpoint() {
        var awa = Someone.member(api, tokens, "Awa Diarra");
        return matrix.of(Map.of("id", awa.id(), "memberId", awa.id(), "role", "organiser"))
                .tests();
    }
}
