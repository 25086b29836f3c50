package org.traitdunion.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemResolverTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<Exception> nobodysFailures() {
        var left = new AsyncRequestNotUsableException(
                "ServletOutputStream failed to write", new IOException("Connection reset by peer"));
        return Stream.of(
                left,
                new HttpMessageNotWritableException("Could not write JSON", left),
                new AsyncRequestTimeoutException());
    }

    @ParameterizedTest
    @MethodSource("nobodysFailures")
    void whoeverHasLeftIsToldNothingAndNothingIsLogged(Exception failure, CapturedOutput output) {
        resolve(failure);
        assertThat(response.getContentLength()).isZero();
        assertThat(output).doesNotContain("failed");
    }

    @Test
    void whatCannotBeWrittenForAnotherReasonIsOurs(CapturedOutput output) throws IOException {
        resolve(new HttpMessageNotWritableException("Could not write JSON", new IOException("no such field")));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).contains("internal-error").doesNotContain("no such field");
        assertThat(output).contains("GET /api/rooms failed: internal-error");
    }

    private void resolve(Exception failure) {
        var problems =
                new Problems(new ProblemTexts(), new JsonMapper(), new FixedLocaleResolver(Locale.FRENCH), () -> null);
        new ProblemResolver(problems)
                .resolveException(new MockHttpServletRequest("GET", "/api/rooms"), response, null, failure);
    }
}
