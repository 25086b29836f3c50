package org.traitdunion.members.charter.web;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.members.charter.Charter;

/** The charter, to be read before one signs it. */
@RestController
class CharterController {

    @GetMapping("/api/charter")
    @SignedIn
    ResponseEntity<Charter> read(Locale reader) {
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(Charter.inForce(reader));
    }
}
