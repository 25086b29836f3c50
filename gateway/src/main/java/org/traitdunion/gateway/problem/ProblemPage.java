package org.traitdunion.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.util.HtmlUtils;
import org.traitdunion.gateway.page.PlainPage;
import org.traitdunion.gateway.page.SecurityHeaders;

/** A problem as a page, for somebody who came by a link or sent a form of Keycloak's: no application is there to tell it. */
final class ProblemPage {

    private ProblemPage() {}

    /** Only browsers that go to a page ask for one; and only what passes is worth trying again. */
    static boolean isFor(Problem problem, HttpServletRequest request) {
        try {
            String accept = request.getHeader("Accept");
            return problem.passes() && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        } catch (RequestRejectedException malformed) {
            return false;
        }
    }

    /** The page, whose policy it writes into the answer. An empty address is the one that was asked for: it is tried again. */
    static String of(
            String title,
            String detail,
            String again,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        String content = "<p>" + HtmlUtils.htmlEscape(detail, "UTF-8") + "</p><p><a href=\"\">" + again + "</a></p>";
        return PlainPage.of(language.getLanguage(), title, content, SecurityHeaders.allowPage(request, response));
    }
}
