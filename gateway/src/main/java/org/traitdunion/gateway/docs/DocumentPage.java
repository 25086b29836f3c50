package org.traitdunion.gateway.docs;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import org.traitdunion.gateway.page.PlainPage;
import tools.jackson.databind.JsonNode;

/** The list of operations as a page. */
final class DocumentPage {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private DocumentPage() {}

    static String of(Documents documents, String nonce) {
        StringBuilder page = new StringBuilder(
                "<p>OpenAPI of each service, as it writes it itself; the facts that they tell each other are in ");
        page.append("<a href=\"/api/docs/facts.json\">facts.json</a> (AsyncAPI).</p>");
        for (String service : Documents.SERVICES) {
            page.append("<h2 id=\"%1$s\">%1$s <small><a href=\"/api/docs/%1$s.json\">%1$s.json</a></small></h2>"
                    .formatted(service));
            documents
                    .http(service)
                    .ifPresentOrElse(
                            document -> operations(document, page),
                            () -> page.append("<p>This service does not answer at the moment.</p>"));
        }
        return PlainPage.of("en", "Interfaces", page.toString(), nonce);
    }

    private static void operations(JsonNode document, StringBuilder page) {
        page.append("<table>");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        JsonNode told = operation.getValue();
                        String summary = told.path("summary")
                                .asString(told.path("description").asString(""));
                        page.append("<tr><td><code>")
                                .append(operation.getKey().toUpperCase(Locale.ROOT))
                                .append("</code></td><td><code>")
                                .append(HtmlUtils.htmlEscape(path.getKey()))
                                .append("</code></td><td>")
                                .append(HtmlUtils.htmlEscape(summary))
                                .append("</td></tr>");
                    }
                }));
        page.append("</table>");
    }
}
