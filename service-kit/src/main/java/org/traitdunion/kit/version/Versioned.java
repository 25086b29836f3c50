package org.traitdunion.kit.version;

import org.springframework.http.ResponseEntity;

/** Answers that show one version of a thing. */
public final class Versioned {
    private Versioned() {}

    /** 200 with the version as a strong entity tag. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
