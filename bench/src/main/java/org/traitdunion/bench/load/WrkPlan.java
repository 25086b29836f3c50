package org.traitdunion.bench.load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The requests of a closed loop, written as the Lua table that our script for wrk sends from. */
final class WrkPlan {

    private WrkPlan() {}

    static String lua(List<Call> calls) {
        return calls.stream().map(WrkPlan::entry).collect(Collectors.joining(",\n", "return {\n", "\n}\n"));
    }

    private static String entry(Call call) {
        return "{method=" + text(call.method()) + ", path=" + text(call.path()) + ", headers=" + table(call.headers())
                + (call.body().isEmpty() ? "" : ", body=" + text(call.body())) + "}";
    }

    private static String table(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> "[" + text(header.getKey()) + "]=" + text(header.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\0", "")
                + '"';
    }
}
