package org.traitdunion.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.traitdunion.testkit.Api;
import tools.jackson.databind.JsonNode;

/** A whole list, read as a reader does: page after page. */
public final class Pages {

    private Pages() {}

    /**
     * Every item of the list.
     *
     * @param path with at least one parameter
     */
    public static List<JsonNode> read(Api api, String path) {
        var items = new ArrayList<JsonNode>();
        var page = api.get(path).expect(200).json();
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            var cursor = URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
            page = api.get(path + "&cursor=" + cursor).expect(200).json();
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
