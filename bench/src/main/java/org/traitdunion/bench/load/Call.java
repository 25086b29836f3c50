package org.traitdunion.bench.load;

import java.util.Map;

/**
 * One request of a load.
 *
 * @param path may hold {@value #UUID}, which becomes another identifier at each sending
 * @param body empty for none
 */
public record Call(String method, String path, Map<String, String> headers, String body) {

    /** Stands for an identifier that no other request has. */
    public static final String UUID = "{uuid}";

    public static Call get(String path, Map<String, String> headers) {
        return new Call("GET", path, headers, "");
    }

    public static Call put(String path, Map<String, String> headers, String body) {
        return new Call("PUT", path, headers, body);
    }
}
