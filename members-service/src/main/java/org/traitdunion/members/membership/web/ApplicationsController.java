package org.traitdunion.members.membership.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Consistent;
import org.traitdunion.kit.input.Faults;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.AdministratorsOnly;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;
import org.traitdunion.members.membership.Admission;
import org.traitdunion.members.membership.Admission.Decision;
import org.traitdunion.members.membership.Application;
import org.traitdunion.members.membership.Memberships;

/** The administrators' list of requests, and their decisions. */
@RestController
@RequestMapping("/api/applications")
class ApplicationsController {

    private final Admission admission;
    private final Memberships memberships;

    ApplicationsController(Admission admission, Memberships memberships) {
        this.admission = admission;
        this.memberships = memberships;
    }

    enum Listed {
        REQUESTED,
        REFUSED
    }

    enum Verdict {
        ADMIT,
        REFUSE
    }

    /** @param reason what the applicant reads; required to refuse */
    record Decide(
            @NotNull Verdict decision,

            @Nullable @Text(max = 500, multiline = true, required = false)
            String reason) implements Consistent {

        @Override
        public void check(Faults faults) {
            if (decision == Verdict.REFUSE && reason == null) {
                faults.add("reason", "reason-required");
            }
        }

        Decision asDecision() {
            return switch (decision) {
                case ADMIT -> new Decision.Admit();
                case REFUSE -> new Decision.Refuse(Objects.requireNonNull(reason, "reason"));
            };
        }
    }

    @GetMapping
    @AdministratorsOnly
    Page<ApplicantView> list(@RequestParam(defaultValue = "requested") Listed state, PageRequest page) {
        var listed = switch (state) {
            case REQUESTED -> Application.State.REQUESTED;
            case REFUSED -> Application.State.REFUSED;
        };
        return memberships.applications(listed, page).map(ApplicantView::of);
    }

    @PutMapping("/{memberId}/decision")
    @AdministratorsOnly
    ResponseEntity<ApplicationView> decide(
            @PathVariable @Text(max = 100) String memberId,
            IfMatch ifMatch,
            @Valid @RequestBody Decide command,
            Caller caller) {
        var membership = admission.decide(memberId, ifMatch, command.asDecision(), caller.id());
        return Versioned.ok(ApplicationView.of(membership), membership.version());
    }
}
