package org.traitdunion.gateway.problem;

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
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem into an answer, as RFC 9457 has it, in the reader's language (French unless English is asked for). */
@Component
public class Problems {

    private static final String TEXTS = "org.traitdunion.gateway.problem.problems";
    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
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
        Locale language = language(request);
        byte[] body = json.writeValueAsBytes(body(problem, reason, request, language));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
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

    private static Map<String, Object> body(
            Problem problem, String reason, HttpServletRequest request, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", texts.getString(problem.slug() + ".title"));
        body.put("status", problem.status().value());
        body.put("detail", texts.getString(reason + ".detail"));
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
            if (wanted == null || wanted.isBlank()) {
                return Locale.FRENCH;
            }
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException | RequestRejectedException malformed) {
            return Locale.FRENCH;
        }
    }
}
