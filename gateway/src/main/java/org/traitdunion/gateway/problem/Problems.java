package org.traitdunion.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.traitdunion.gateway.page.SecurityHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem into an answer, as RFC 9457 has it, or as a page for somebody who went to one, in the reader's language
 * (French unless English is asked for).
 */
@Component
public class Problems {

    private static final String TEXTS = "org.traitdunion.gateway.problem.problems";
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** In characters. What a tag costs to look up grows with the third power of its length, and strangers write it. */
    private static final int LONGEST_WISH = 200;

    private final JsonMapper json;
    private final SecurityHeaders headers;

    public Problems(JsonMapper json, SecurityHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, problem.slug(), request, response);
    }

    /**
     * Writes it with one of its several explanations.
     *
     * @param reason which of the problem's explanations applies: a key of the texts
     */
    public void write(Problem problem, String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        headers.guard(request, response); // beside Keycloak's pages, or before any filter, nobody else does
        Locale language = language(request);
        ResourceBundle texts = texts(language);
        String title = texts.getString(problem.slug() + ".title");
        String detail = texts.getString(reason + ".detail");
        boolean page = ProblemPage.isFor(problem, request);
        byte[] body = page
                ? ProblemPage.of(title, detail, texts.getString("again"), language, request, response)
                        .getBytes(UTF_8)
                : json.writeValueAsBytes(body(problem, title, detail, request));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept, Accept-Language");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * The problem as what a route answers.
     *
     * @param retryAfter seconds after which to come back
     */
    public ServerResponse answer(Problem problem, String reason, int retryAfter, ServerRequest request) {
        HttpServletRequest incoming = request.servletRequest();
        return ServerResponse.ok().build((ignored, response) -> {
            response.setHeader("Retry-After", Integer.toString(retryAfter));
            write(problem, reason, incoming, response);
            return null;
        });
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static Map<String, Object> body(Problem problem, String title, String detail, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", title);
        body.put("status", problem.status().value());
        body.put("detail", detail);
        body.put("instance", path(request));
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            body.put("traceId", traceId);
        }
        return body;
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        if (original instanceof String path) {
            return path;
        }
        String path = request.getRequestURI();
        return path == null ? "/" : path; // null when Tomcat could not read so far
    }

    private static Locale language(HttpServletRequest request) {
        try {
            String wanted = request.getHeader("Accept-Language");
            if (wanted == null || wanted.isBlank() || wanted.length() > LONGEST_WISH) {
                return Locale.FRENCH;
            }
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException | RequestRejectedException malformed) {
            return Locale.FRENCH;
        }
    }
}
