package org.traitdunion.members.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOrAdministrators;
import org.traitdunion.kit.version.Versioned;
import org.traitdunion.members.company.Companies;
import org.traitdunion.members.membership.Membership;
import org.traitdunion.members.membership.Memberships;
import org.traitdunion.members.membership.Standing;

/** Who is in the network. Members see those who are active, administrators also who is suspended, and why. */
@RestController
@RequestMapping("/api/members")
class MemberController {

    private final Memberships memberships;
    private final Companies companies;

    MemberController(Memberships memberships, Companies companies) {
        this.memberships = memberships;
        this.companies = companies;
    }

    @GetMapping
    @MembersOrAdministrators
    Page<MemberView> list(
            @RequestParam(required = false) @Nullable @Slug(required = false) String company,
            @RequestParam(required = false) @Nullable Standing standing,
            PageRequest page,
            Caller caller) {
        if (company != null && companies.find(company).isEmpty()) {
            throw Refusal.parameter("company", "company-unknown");
        }
        return memberships
                .members(company, visible(standing, caller), page)
                .map(member -> MemberView.of(member, caller));
    }

    @GetMapping("/{id}")
    @MembersOrAdministrators
    ResponseEntity<MemberView> one(@PathVariable @Text(max = 100) String id, Caller caller) {
        var member = memberships
                .find(id)
                .filter(caller.isAdministrator() ? Membership::admitted : Membership::active)
                .orElseThrow(Refusal::notFound);
        var view = MemberView.of(member, caller);
        return view.version() == null ? ResponseEntity.ok(view) : Versioned.ok(view, view.version());
    }

    private static List<Standing> visible(@Nullable Standing wanted, Caller caller) {
        if (wanted == Standing.SUSPENDED && !caller.isAdministrator()) {
            throw Refusal.forbidden();
        }
        if (wanted != null) {
            return List.of(wanted);
        }
        return caller.isAdministrator() ? List.of(Standing.values()) : List.of(Standing.ACTIVE);
    }
}
