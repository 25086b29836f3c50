package org.traitdunion.kit.problem;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problems: {@code application/problem+json} of RFC 9457, in the reader's language. */
public final class Problems {
    /** What the type of each problem begins with. */
    public static final String TYPE = "urn:traitdunion:problem:";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final ProblemTexts texts;
    private final JsonMapper json;
    private final LocaleResolver languages;
    private final Supplier<@Nullable Tracer> tracer;

    Problems(ProblemTexts texts, JsonMapper json, LocaleResolver languages, Supplier<@Nullable Tracer> tracer) {
        this.texts = texts;
        this.json = json;
        this.languages = languages;
        this.tracer = tracer;
    }

    /** Answers with the problem that this refusal stands for; does nothing when an answer is already under way. */
    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var language = languages.resolveLocale(request);
        var body = json.writeValueAsBytes(body(refusal, request, language));
        response.resetBuffer();
        response.setStatus(refusal.status().value());
        refusal.headers().forEach(response::setHeader);
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.getLanguage());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Answers with the problem that this failure stands for; one that nobody foresaw is logged and tells nothing. */
    void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Translation.of(failure);
        if (refusal.status().is5xxServerError()) {
            log.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), refusal.slug(), failure);
        }
        write(refusal, request, response);
    }

    private Map<String, Object> body(Refusal refusal, HttpServletRequest request, Locale language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", TYPE + refusal.slug());
        body.put("title", texts.title(refusal.slug(), language));
        body.put("status", refusal.status().value());
        body.put("detail", texts.detail(refusal.slug(), refusal.arguments(), language));
        body.put("instance", request.getRequestURI());
        traceId().ifPresent(trace -> body.put("traceId", trace));
        if (!refusal.errors().isEmpty()) {
            body.put("errors", errors(refusal, language));
        }
        body.putAll(refusal.extensions());
        return body;
    }

    private List<FieldError> errors(Refusal refusal, Locale language) {
        return refusal.errors().stream()
                .map(error -> error.told(texts.message(error.message(), language, error.arguments())))
                .toList();
    }

    private Optional<String> traceId() {
        return Optional.ofNullable(tracer.get())
                .map(Tracer::currentSpan)
                .map(span -> span.context())
                .map(TraceContext::traceId);
    }
}
