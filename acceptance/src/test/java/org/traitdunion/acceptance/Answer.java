package org.traitdunion.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered: the status, the headers and the body, read as JSON when it is asked for. */
record Answer(String request, int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** The strong entity tag, to be sent back as {@code If-Match}. */
    String version() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError(this + " has no ETag"));
    }

    Answer is(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    /** Asserts an RFC 9457 problem of the named type. */
    Answer isProblem(int expected, String slug) {
        is(expected);
        assertThat(headers.firstValue("Content-Type").orElse("")).as("%s", this).startsWith("application/problem+json");
        assertThat(text("/type")).as("%s", this).isEqualTo("urn:traitdunion:problem:" + slug);
        assertThat(text("/detail")).as("%s", this).isNotBlank();
        return this;
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + body;
    }
}
