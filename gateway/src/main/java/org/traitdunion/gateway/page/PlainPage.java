package org.traitdunion.gateway.page;

import org.springframework.web.util.HtmlUtils;

/** A page that the gateway writes by itself, in the look of the application: no script, one style with a nonce, nothing loaded. */
public final class PlainPage {

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

    private PlainPage() {}

    /**
     * The whole page.
     *
     * @param content what stands under the title, as HTML
     * @param nonce the one that the policy of this answer names
     */
    public static String of(String language, String title, String content, String nonce) {
        String heading = HtmlUtils.htmlEscape(title, "UTF-8");
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width,initial-scale=1">\
                <title>%s · Trait d’Union</title><style nonce="%s">%s</style></head>\
                <body><main><h1>%s</h1>%s</main></body></html>""".formatted(language, heading, nonce, STYLE, heading, content);
    }
}
