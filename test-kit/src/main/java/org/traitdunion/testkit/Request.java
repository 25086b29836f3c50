package org.traitdunion.testkit;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it should be, to be spoiled in one place.
 *
 * @param things what exists, by the path up to the variable that names it
 * @param body null for none
 */
record Request(
        Operation operation,
        Map<String, String> things,
        @Nullable JsonNode body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String path() {
        return operation.path(things);
    }

    Answer send(Api caller) {
        return send(caller, path());
    }

    /** Sent to this path instead. */
    Answer send(Api caller, String path) {
        return body == null
                ? caller.send(operation.method(), path, new byte[0], null)
                : send(caller, path, octets(body), "application/json");
    }

    /** With this body instead. */
    Answer send(Api caller, byte[] octets, @Nullable String contentType) {
        return send(caller, path(), octets, contentType);
    }

    /** With this body instead. */
    Answer send(Api caller, JsonNode other) {
        return send(caller, octets(other), "application/json");
    }

    private Answer send(Api caller, String path, byte[] octets, @Nullable String contentType) {
        return caller.send(operation.method(), path, octets, contentType);
    }

    Optional<JsonNode> sent() {
        return Optional.ofNullable(body);
    }

    static byte[] octets(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }
}
