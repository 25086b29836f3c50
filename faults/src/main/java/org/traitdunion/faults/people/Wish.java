package org.traitdunion.faults.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.traitdunion.faults.history.Kind;

/**
 * A request that may be sent again: its identity is in its path and its content.
 *
 * @param body null for none
 * @param version the entity tag that it must match; empty for any
 * @param tell what of the answer is noted, by JSON pointer
 * @param says what of the request is noted
 */
record Wish(
        Kind kind,
        String subject,
        String value,
        String method,
        String path,
        @Nullable Object body,
        String version,
        Map<String, String> tell,
        Map<String, String> says) {

    static Wish put(Kind kind, String subject, String value, String path, Object body) {
        return new Wish(kind, subject, value, "PUT", path, body, "", Map.of(), Map.of());
    }

    static Wish delete(Kind kind, String subject, String value, String path) {
        return new Wish(kind, subject, value, "DELETE", path, null, "", Map.of(), Map.of());
    }

    static Wish get(Kind kind, String subject, String path) {
        return new Wish(kind, subject, "", "GET", path, null, "", Map.of(), Map.of());
    }

    boolean reads() {
        return method.equals("GET");
    }

    Wish matching(String expected) {
        return new Wish(kind, subject, value, method, path, body, "\"" + expected + "\"", tell, says);
    }

    Wish telling(String name, String pointer) {
        var more = new HashMap<>(tell);
        more.put(name, pointer);
        return new Wish(kind, subject, value, method, path, body, version, more, says);
    }

    Wish saying(String name, String what) {
        return new Wish(kind, subject, value, method, path, body, version, tell, Map.of(name, what));
    }
}
