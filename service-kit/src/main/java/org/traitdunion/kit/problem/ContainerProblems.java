package org.traitdunion.kit.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;

/** What Tomcat refuses by itself, such as an address that is none, becomes a problem as well. */
final class ContainerProblems extends ErrorReportValve {
    private final ProblemTexts texts = new ProblemTexts();
    private final LocaleResolver languages;

    private ContainerProblems(LocaleResolver languages) {
        this.languages = languages;
    }

    /** Has this host report errors so, and in no other way. */
    static void reportFor(Container host, LocaleResolver languages) {
        var pipeline = host.getPipeline();
        for (var valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
                pipeline.removeValve(valve);
            }
        }
        pipeline.addValve(new ContainerProblems(languages));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var refusal = Translation.ofStatus(response.getStatus());
        var language = languages.resolveLocale(request);
        var body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":"/"}\
                """.formatted(
                        Problems.TYPE + refusal.slug(),
                        texts.title(refusal.slug(), language),
                        response.getStatus(),
                        texts.detail(refusal.slug(), refusal.arguments(), language))
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Content-Language", language.getLanguage());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            // The reader is gone.
        }
    }
}
