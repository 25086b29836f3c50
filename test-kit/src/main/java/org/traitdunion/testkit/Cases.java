package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** The tests of one operation in the making. */
final class Cases {
    private final OpenApiDocument document;
    private final Operation operation;
    private final List<DynamicTest> tests = new ArrayList<>();

    Cases(OpenApiDocument document, Operation operation) {
        this.document = document;
        this.operation = operation;
    }

    List<DynamicTest> tests() {
        return tests;
    }

    void test(String title, Executable test) {
        tests.add(DynamicTest.dynamicTest(title, test));
    }

    /** Answered in a way that the document tells of, whatever the answer is. */
    void answered(String title, Api caller, Function<Api, Answer> request) {
        test(title, () -> document.tells(operation, request.apply(caller)));
    }

    /** Refused with a documented problem. */
    void refused(String title, Api caller, Function<Api, Answer> request) {
        refused(title, caller, request, Answer::expectProblem);
    }

    /** Refused with this problem. */
    void refused(String title, int status, String slug, Api caller, Function<Api, Answer> request) {
        refused(title, caller, request, answer -> answer.expectProblem(status, slug));
    }

    /** Refused with a documented problem that meets the demand, in the language of the reader. */
    void refused(String title, Api caller, Function<Api, Answer> request, Consumer<Answer> demand) {
        test(title, () -> {
            var french = refusal(caller, request, demand, "fr");
            var english = refusal(caller, request, demand, "en");
            assertThat(french.json().get("detail"))
                    .as(french::told)
                    .isNotEqualTo(english.json().get("detail"));
        });
    }

    private Answer refusal(Api caller, Function<Api, Answer> request, Consumer<Answer> demand, String language) {
        var answer = request.apply(caller.header("Accept-Language", language));
        document.tells(operation, answer);
        demand.accept(answer);
        assertThat(answer.header("Content-Language")).as(answer::told).isEqualTo(language);
        return answer;
    }
}
