package org.traitdunion.members.membership.web;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.security.AdministratorsOnly;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.version.CheckedIfSent;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;
import org.traitdunion.members.membership.Administration;
import org.traitdunion.members.membership.GivenRole;
import org.traitdunion.members.membership.Membership;

/** What administrators give to members and take from them. */
@RestController
@RequestMapping("/api/members/{id}")
class AdministrationController {

    private final Administration administration;

    AdministrationController(Administration administration) {
        this.administration = administration;
    }

    /** @param reason what the member reads at the next request */
    record Suspend(@Text(max = 500, multiline = true) String reason) {}

    @PutMapping("/roles/{role}")
    @AdministratorsOnly
    ResponseEntity<MemberView> give(
            @PathVariable @Text(max = 100) String id,
            @PathVariable GivenRole role,
            @CheckedIfSent IfMatch seen,
            Caller caller) {
        return view(administration.give(id, role, seen), caller);
    }

    @DeleteMapping("/roles/{role}")
    @AdministratorsOnly
    ResponseEntity<MemberView> take(
            @PathVariable @Text(max = 100) String id,
            @PathVariable GivenRole role,
            @CheckedIfSent IfMatch seen,
            Caller caller) {
        return view(administration.take(id, role, seen), caller);
    }

    @PutMapping("/suspension")
    @AdministratorsOnly
    ResponseEntity<MemberView> suspend(
            @PathVariable @Text(max = 100) String id,
            @CheckedIfSent IfMatch seen,
            @Valid @RequestBody Suspend command,
            Caller caller) {
        return view(administration.suspend(id, command.reason(), caller.id(), seen), caller);
    }

    @DeleteMapping("/suspension")
    @AdministratorsOnly
    ResponseEntity<MemberView> reinstate(
            @PathVariable @Text(max = 100) String id, @CheckedIfSent IfMatch seen, Caller caller) {
        return view(administration.reinstate(id, seen), caller);
    }

    private static ResponseEntity<MemberView> view(Membership member, Caller caller) {
        return Versioned.ok(MemberView.of(member, caller), member.version());
    }
}
