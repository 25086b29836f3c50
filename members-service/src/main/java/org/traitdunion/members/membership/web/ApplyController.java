package org.traitdunion.members.membership.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.kit.version.CheckedIfSent;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;
import org.traitdunion.members.membership.Admission;
import org.traitdunion.members.membership.Person;

/** Asking to join, for oneself. */
@RestController
class ApplyController {

    private final Admission admission;

    ApplyController(Admission admission) {
        this.admission = admission;
    }

    record Apply(
            @Slug String companyId,
            @Text(max = 80) String site,
            @Text(max = 80) String job,
            @Text(max = 20) String charterVersion) {}

    @PutMapping("/api/me/application")
    @SignedIn
    ResponseEntity<ApplicationView> apply(
            Caller caller,
            @AuthenticationPrincipal Jwt token,
            @CheckedIfSent IfMatch seen,
            @Valid @RequestBody Apply command) {
        var membership = admission.ask(
                caller.id(),
                Person.of(token),
                new Admission.Request(command.companyId(), command.site(), command.job(), command.charterVersion()),
                seen);
        return Versioned.ok(ApplicationView.of(membership), membership.version());
    }
}
