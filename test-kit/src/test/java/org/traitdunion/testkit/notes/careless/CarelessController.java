package org.traitdunion.testkit.notes.careless;

import com.mongodb.client.MongoDatabase;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.bson.Document;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.problem.Problems;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.SignedIn;

@RestController
@RequestMapping("/api/careless")
class CarelessController {
    private final MongoDatabase database;

    CarelessController(MongoDatabase database) {
        this.database = database;
    }

    record Thing(String id) {}

    @GetMapping("/failing/{id}")
    @SignedIn
    Thing failing(@PathVariable String id) {
        throw new IllegalStateException(id);
    }

    /** The document speaks of 200. */
    @GetMapping("/surprising/{id}")
    @SignedIn
    ResponseEntity<Thing> surprising(@PathVariable String id) {
        return ResponseEntity.accepted().body(new Thing(id));
    }

    @GetMapping("/believing/{id}")
    @SignedIn
    Thing believing(@PathVariable String id) {
        return new Thing(id);
    }

    @GetMapping("/writing/{id}")
    @SignedIn
    Thing writing(@PathVariable String id) {
        database.getCollection("things").insertOne(new Document("name", id));
        throw Refusal.notFound();
    }

    @GetMapping("/unheard-of/{id}")
    @SignedIn
    ResponseEntity<Map<String, Object>> unheardOf(@PathVariable String id) {
        return problem("unheard-of");
    }

    @GetMapping("/french/{id}")
    @SignedIn
    ResponseEntity<Map<String, Object>> french(@PathVariable String id) {
        return problem("not-found");
    }

    /** No document tells of it. */
    @Hidden
    @GetMapping("/hidden")
    @SignedIn
    Thing hidden() {
        return new Thing("");
    }

    private static ResponseEntity<Map<String, Object>> problem(String slug) {
        return ResponseEntity.status(404)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", "fr")
                .body(Map.of(
                        "type",
                        Problems.TYPE + slug,
                        "title",
                        "Introuvable",
                        "status",
                        404,
                        "detail",
                        "Il n’y a rien ici."));
    }
}
