package org.traitdunion.testkit.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;
import org.traitdunion.testkit.EndpointMatrix;
import org.traitdunion.testkit.KnownStandings;
import org.traitdunion.testkit.Scenario;
import org.traitdunion.testkit.ServiceScenario;

/** The matrix finds nothing where nothing is wrong, and finds each mistake that a handler may make. */
@ServiceScenario
@Import(KnownStandings.class)
class NotesEndpointScenario extends Scenario {
    @Autowired
    EndpointMatrix matrix;

    @Autowired
    KnownStandings standings;

    @TestFactory
    Stream<DynamicNode> everyEndpointByEveryRoleWithEveryBadInput() {
        return walk().filter(
                        node -> !node.getDisplayName().matches(".*(accidents|closures|forgotten|careless|handler).*"));
    }

    @Test
    void aFailureOfOursIsFound() {
        assertThat(found("GET /api/careless/failing/{id}")).contains("id is unknown", "as member, twice");
        assertThat(found("POST /api/notes/accidents")).contains("as applicant, twice");
    }

    @Test
    void anAnswerThatNoDocumentForeseesIsFound() {
        assertThat(found("GET /api/careless/surprising/{id}")).contains("as member, twice");
        assertThat(found("GET /api/careless/unheard-of/{id}")).contains("id is unknown", "as member, twice");
    }

    @Test
    void whoeverBelievesAnythingIsFound() {
        assertThat(found("GET /api/careless/believing/{id}"))
                .contains("id is unknown", "id is too long", "somebody else’s")
                .doesNotContain("no token", "nothing was written", "as member, twice");
    }

    @Test
    void whoeverWritesBeforeRefusingIsFound() {
        assertThat(found("GET /api/careless/writing/{id}"))
                .contains("nothing was written")
                .doesNotContain("id is unknown");
    }

    @Test
    void whoeverSpeaksOneLanguageIsFound() {
        assertThat(found("GET /api/careless/french/{id}"))
                .contains("id is unknown")
                .doesNotContain("as member, twice");
    }

    @Test
    void whoeverForgetsToSayWhomItIsForIsFound() {
        assertThat(found("GET /api/notes/forgotten")).contains("says whom it is for");
    }

    @Test
    void aHandlerThatTheDocumentLeavesOutIsFound() {
        assertThat(found(EndpointMatrix.COMPLETE)).hasSize(1);
    }

    private Stream<DynamicNode> walk() {
        var member = Ids.next();
        var organiser = Ids.next();
        var moderator = Ids.next();
        var suspended = Ids.next();
        standings.put(member, Standing.active("orvalys", "Alice", Set.of()));
        standings.put(organiser, Standing.active("orvalys", "Omar", Set.of(Role.ORGANISER)));
        standings.put(moderator, Standing.active("orvalys", "Agnès", Set.of(Role.MODERATOR)));
        standings.put(suspended, Standing.suspended(null));
        var alice = tokens.of(member).token();
        var note = Ids.next();
        for (var id : List.of(note, Ids.next())) {
            api.as(alice)
                    .put(
                            "/api/notes/" + id,
                            Map.of(
                                    "text", "Bonjour",
                                    "colour", "white",
                                    "weight", 1,
                                    "at", "2030-06-15T09:00:00Z",
                                    "parts", List.of()))
                    .expect(200);
        }
        return matrix.of(Map.of("/api/notes/{id}", note))
                .of(things("failing", note))
                .of(things("surprising", note))
                .of(things("believing", note))
                .of(things("writing", note))
                .of(things("unheard-of", note))
                .of(things("french", note))
                .hidden("somebody else’s", things("believing", Ids.next()))
                .takingUnknown("PUT /api/notes/{id}")
                .as("member", alice)
                .as("organiser", tokens.of(organiser).token())
                .as("moderator", tokens.of(moderator).token())
                .as("suspended", tokens.of(suspended).token())
                .tests();
    }

    private static Map<String, String> things(String handler, String id) {
        return Map.of("/api/careless/" + handler + "/{id}", id);
    }

    /** The names of the tests of this operation that fail. */
    private List<String> found(String operation) {
        return walk().filter(node -> node.getDisplayName().matches("\\Q" + operation + "\\E(, used)?"))
                .flatMap(node -> node instanceof DynamicContainer several ? several.getChildren() : Stream.of(node))
                .map(DynamicTest.class::cast)
                .filter(NotesEndpointScenario::fails)
                .map(DynamicNode::getDisplayName)
                .toList();
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable failure) {
            return true;
        }
    }
}
