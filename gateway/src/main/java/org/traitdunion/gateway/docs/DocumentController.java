package org.traitdunion.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.gateway.page.SecurityHeaders;
import org.traitdunion.gateway.problem.Problem;
import org.traitdunion.gateway.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/docs}: a page that lists every operation, and the documents that it is made from. */
@RestController
class DocumentController {

    private final Documents documents;
    private final Problems problems;
    private final JsonMapper json;

    DocumentController(Documents documents, Problems problems, JsonMapper json) {
        this.documents = documents;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping("/api/docs")
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = DocumentPage.of(documents, SecurityHeaders.nonce(request));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
    }

    @GetMapping("/api/docs/{service}.json")
    void service(@PathVariable String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Documents.SERVICES.contains(service)) {
            write(documents.http(service), request, response);
        } else {
            problems.write(Problem.NOT_FOUND, request, response);
        }
    }

    /** The facts of all services, one AsyncAPI document each, under the service's name. */
    @GetMapping("/api/docs/facts.json")
    void facts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode all = json.createObjectNode();
        for (String service : Documents.SERVICES) {
            documents.facts(service).ifPresent(document -> all.set(service, document));
        }
        write(all.isEmpty() ? Optional.empty() : Optional.of(all), request, response);
    }

    private void write(Optional<JsonNode> document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (document.isEmpty()) {
            response.setHeader("Retry-After", "2");
            problems.write(Problem.UNAVAILABLE, request, response);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        // Written as it is made: whoever reads slowly keeps nothing of it in memory.
        json.writeValue(response.getOutputStream(), document.get());
    }
}
