package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** A header's first value; null when it is absent. */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Demands this status. */
    public Answer expect(int status) {
        assertThat(status()).as(() -> request + " answered " + body()).isEqualTo(status);
        return this;
    }

    /** Demands a whole problem (RFC 9457) of this status and name, and returns it. */
    public JsonNode expectProblem(int status, String slug) {
        var problem = expectProblem();
        assertThat(status()).as(() -> request + " answered " + body()).isEqualTo(status);
        assertThat(problem.path("type").asString(""))
                .as(() -> request + " answered " + body())
                .isEqualTo(Problems.TYPE + slug);
        return problem;
    }

    /** Demands a whole problem (RFC 9457) that blames the request, and returns it. */
    public JsonNode expectProblem() {
        assertThat(status()).as(() -> request + " answered " + body()).isBetween(400, 499);
        assertThat(header("Content-Type"))
                .as(() -> request + " answered " + body())
                .startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("status").asInt(0)).isEqualTo(status());
        assertThat(problem.path("type").asString("")).startsWith(Problems.TYPE);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).isNotBlank();
        assertThat(body()).doesNotContain("Exception", "org.springframework", "at org.");
        return problem;
    }
}
