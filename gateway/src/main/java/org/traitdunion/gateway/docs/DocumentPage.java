package org.traitdunion.gateway.docs;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The list of operations as a page: no script, one style with a nonce, nothing from elsewhere. */
final class DocumentPage {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{max-width:60rem;margin:3rem auto;padding:0 1.25rem;background:light-dark(#f5f4ee,#121a29);
              color:light-dark(#1d2330,#ece8dd);font:1rem/1.5 Verdana,system-ui,sans-serif}
            h1,h2{font-family:Georgia,serif;font-weight:500}
            a{color:light-dark(#1f3a72,#b3c8f5)}
            table{border-collapse:collapse;width:100%}
            td{padding:.375rem .75rem .375rem 0;border-top:1px solid light-dark(#d6d3c6,#2e3a4e);vertical-align:top}
            td:first-child{width:5rem}
            code{font:.875rem ui-monospace,monospace;overflow-wrap:anywhere}
            """;

    private DocumentPage() {}

    static String of(Documents documents, String nonce) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\"")
                .append(
                        " content=\"width=device-width,initial-scale=1\"><title>Trait d’Union: interfaces</title><style")
                .append(" nonce=\"")
                .append(nonce)
                .append("\">")
                .append(STYLE)
                .append("</style></head><body><main><h1>Interfaces of Trait d’Union</h1>")
                .append(
                        "<p>OpenAPI of each service, as it writes it itself; the facts that they tell each other are in ")
                .append("<a href=\"/api/docs/facts.json\">facts.json</a> (AsyncAPI).</p>");
        for (String service : Documents.SERVICES) {
            page.append("<h2 id=\"%1$s\">%1$s <small><a href=\"/api/docs/%1$s.json\">%1$s.json</a></small></h2>"
                    .formatted(service));
            documents
                    .http(service)
                    .ifPresentOrElse(
                            document -> operations(document, page),
                            () -> page.append("<p>This service does not answer at the moment.</p>"));
        }
        return page.append("</main></body></html>").toString();
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
