package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public final class Answer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String request, HttpResponse<byte[]> response) {
        this(request, response.statusCode(), response.headers(), response.body());
    }

    Answer(String request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What was asked and what came, for whoever reads that it was wrong. */
    String told() {
        return request + " answered " + status + " " + body();
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A header's first value; null when it is absent. */
    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Demands this status. */
    public Answer expect(int status) {
        assertThat(status()).as(this::told).isEqualTo(status);
        return this;
    }

    /** Demands a whole problem (RFC 9457) of this status and name, and returns it. */
    public JsonNode expectProblem(int status, String slug) {
        var problem = expectProblem();
        assertThat(status()).as(this::told).isEqualTo(status);
        assertThat(problem.path("type").asString("")).as(this::told).isEqualTo(Problems.TYPE + slug);
        return problem;
    }

    /** Demands a whole problem (RFC 9457) that blames the request, and returns it. */
    public JsonNode expectProblem() {
        assertThat(status()).as(this::told).isBetween(400, 499);
        assertThat(header("Content-Type")).as(this::told).startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("status").asInt(0)).isEqualTo(status());
        assertThat(problem.path("type").asString("")).startsWith(Problems.TYPE);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(body()).doesNotContain("Exception", "org.springframework", "at org.");
        return problem;
    }
}
