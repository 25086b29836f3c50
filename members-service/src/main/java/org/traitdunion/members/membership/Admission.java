package org.traitdunion.members.membership;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.members.charter.Charter;
import org.traitdunion.members.company.Companies;
import org.traitdunion.members.membership.Outcome.Unchanged;

/** The way into the network: somebody asks, an administrator decides. */
@Service
public class Admission {

    private final Memberships memberships;
    private final Changes changes;
    private final Companies companies;
    private final Clock clock;

    Admission(Memberships memberships, Changes changes, Companies companies, Clock clock) {
        this.memberships = memberships;
        this.changes = changes;
        this.companies = companies;
        this.clock = clock;
    }

    /**
     * What somebody says who asks to join.
     *
     * @param charterVersion the charter that they have read and signed
     */
    public record Request(String companyId, String site, String job, String charterVersion) {}

    /** An administrator's answer to a request. */
    public sealed interface Decision {
        record Admit() implements Decision {}

        /**
         * Not admitted.
         *
         * @param reason what the applicant reads
         */
        record Refuse(String reason) implements Decision {}
    }

    /**
     * Asks to join.
     *
     * @throws Refusal {@code invalid-request} for an unknown company, {@code charter-outdated}, {@code already-member}
     */
    public Membership ask(String id, Person person, Request request, IfMatch seen) {
        var company =
                companies.find(request.companyId()).orElseThrow(() -> Refusal.invalid("companyId", "company-unknown"));
        if (!request.charterVersion().equals(Charter.VERSION)) {
            throw Refusal.conflict("charter-outdated", Charter.VERSION);
        }
        var workplace = new Workplace(company, request.site(), request.job());
        var begun = Membership.begin(id, person, workplace, request.charterVersion(), clock.instant());
        if (memberships.find(id).isEmpty()) {
            if (seen.isPresent()) {
                throw Refusal.stale();
            }
            if (memberships.add(begun)) {
                return begun.membership();
            }
        }
        return changes.of(
                id,
                Changes.basedOn(
                        seen,
                        membership -> membership.ask(person, workplace, request.charterVersion(), clock.instant())));
    }

    /**
     * Decides on a request. The same decision again is harmless whatever version it names; a different one needs the
     * version that the administrator has seen, so that of two who decide at once one is told.
     *
     * @throws Refusal {@code stale}, {@code already-decided}
     */
    public Membership decide(String id, IfMatch seen, Decision decision, String by) {
        return changes.everywhere(id, membership -> {
            var outcome = switch (decision) {
                case Decision.Admit() -> membership.admit(by, clock.instant());
                case Decision.Refuse(String reason) -> membership.refuse(reason, by, clock.instant());
            };
            if (!(outcome instanceof Unchanged && seen.isPresent())) {
                seen.require(membership.version());
            }
            return outcome;
        });
    }
}
