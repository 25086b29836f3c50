package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConformityTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode DOCUMENT = JSON.readTree("""
            {"Seat": {"type": "object", "required": ["state"], "properties": {
              "state": {"type": "string", "enum": ["taken", "free"]},
              "rank": {"type": ["integer", "null"]},
              "of": {"anyOf": [{"$ref": "#/Seat"}, {"type": "null"}]},
              "beside": {"type": "array", "items": {"$ref": "#/Seat"}}}}}""");

    private final Conformity conformity = new Conformity(DOCUMENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /state is missing",
                "{\"state\": \"gone\"} | /state is not among",
                "{\"state\": null} | /state is no",
                "{\"state\": \"free\", \"rank\": 1.5} | /rank is no",
                "{\"state\": \"free\", \"of\": {}} | /of fits none",
                "{\"state\": \"free\", \"beside\": [{\"state\": 1}]} | /beside[]/state is no",
                "{\"state\": \"free\", \"colour\": \"red\"} | /colour is told by nobody",
                "[] | is no"
            })
    void findsWhatTheDocumentDoesNotSay(String value, String fault) {
        assertThat(conformity.faults(DOCUMENT.get("Seat"), JSON.readTree(value)))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\": \"free\", \"rank\": null, \"of\": null, \"beside\": []}",
                "{\"state\": \"taken\", \"rank\": 3, \"of\": {\"state\": \"free\"}}"
            })
    void letsPassWhatItSays(String value) {
        assertThat(conformity.faults(DOCUMENT.get("Seat"), JSON.readTree(value)))
                .isEmpty();
    }
}
