package org.traitdunion.members.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.traitdunion.members.membership.GivenRole.MODERATOR;
import static org.traitdunion.members.membership.GivenRole.ORGANISER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.traitdunion.members.company.Company;
import org.traitdunion.members.membership.Application.State;
import org.traitdunion.members.membership.Outcome.Changed;
import org.traitdunion.members.membership.Outcome.Refused;
import org.traitdunion.members.membership.Outcome.Unchanged;
import org.traitdunion.members.published.DirectoryEntry;
import org.traitdunion.members.published.MemberFact;
import org.traitdunion.members.published.MemberFact.ApplicationMade;
import org.traitdunion.members.published.MemberFact.ApplicationRefused;
import org.traitdunion.members.published.MemberFact.MemberAdmitted;
import org.traitdunion.members.published.MemberFact.MemberReinstated;
import org.traitdunion.members.published.MemberFact.MemberSuspended;
import org.traitdunion.members.published.MemberFact.RoleGiven;
import org.traitdunion.members.published.MemberFact.RoleTaken;

class MembershipTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    private static final Person AWA = Person.of("Awa Diarra", "awa@orvalys.example", true);
    private static final Workplace LYON =
            new Workplace(new Company("orvalys", "Orvalys"), "Lyon", "Assistante de direction");
    private static final Workplace NANTES =
            new Workplace(new Company("brevane", "Brévane"), "Nantes", "Office manager");

    @Test
    void begins_with_a_request_that_waits() {
        var begun = Membership.begin("awa", AWA, LYON, "2026-1", MONDAY);

        assertThat(begun.facts()).containsExactly(new ApplicationMade("awa", "orvalys"));
        assertThat(begun.membership().application().state()).isEqualTo(State.REQUESTED);
        assertThat(begun.membership().version()).isEqualTo(1);
        assertThat(begun.membership().roleNames()).isEmpty();
        assertThat(begun.membership().directoryEntry()).isNull();
    }

    @Test
    void the_same_request_again_changes_nothing() {
        assertThat(requested().ask(AWA, LYON, "2026-1", TUESDAY)).isEqualTo(new Unchanged(requested()));
    }

    @Test
    void a_correction_keeps_its_place_in_the_queue() {
        var corrected = changed(requested().ask(AWA, NANTES, "2026-1", TUESDAY), new ApplicationMade("awa", "brevane"));

        assertThat(corrected.application().workplace()).isEqualTo(NANTES);
        assertThat(corrected.application().madeAt()).isEqualTo(MONDAY);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.earlier()).isEmpty();
    }

    @Test
    void is_admitted_into_the_directory() {
        var member = changed(requested().admit("boss", TUESDAY), new MemberAdmitted("awa", "orvalys"));

        assertThat(member.active()).isTrue();
        assertThat(member.roleNames()).containsExactly("member");
        assertThat(member.application().decidedAt()).isEqualTo(TUESDAY);
        assertThat(member.application().decidedBy()).isEqualTo("boss");
        assertThat(member.directoryEntry())
                .isEqualTo(new DirectoryEntry(
                        "awa",
                        "Awa Diarra",
                        "orvalys",
                        "Orvalys",
                        "Lyon",
                        "Assistante de direction",
                        "active",
                        List.of("member"),
                        2));
    }

    @Test
    void is_admitted_once() {
        assertThat(member().admit("other", WEDNESDAY)).isEqualTo(new Unchanged(member()));
    }

    @Test
    void is_refused_with_the_reason() {
        var refused =
                changed(requested().refuse("Pas une assistante.", "boss", TUESDAY), new ApplicationRefused("awa"));

        assertThat(refused.application().state()).isEqualTo(State.REFUSED);
        assertThat(refused.application().reason()).isEqualTo("Pas une assistante.");
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.directoryEntry()).isNull();
    }

    @Test
    void a_decision_stands() {
        assertThat(refused().admit("boss", WEDNESDAY)).isEqualTo(new Refused(Objection.ALREADY_DECIDED));
        assertThat(refused().refuse("Autre raison.", "boss", WEDNESDAY))
                .isEqualTo(new Refused(Objection.ALREADY_DECIDED));
        assertThat(refused().refuse("Pas une assistante.", "other", WEDNESDAY)).isEqualTo(new Unchanged(refused()));
        assertThat(member().refuse("Non.", "boss", WEDNESDAY)).isEqualTo(new Refused(Objection.ALREADY_DECIDED));
    }

    @Test
    void may_ask_again_after_a_refusal_which_is_remembered() {
        var again = changed(refused().ask(AWA, LYON, "2026-1", WEDNESDAY), new ApplicationMade("awa", "orvalys"));

        assertThat(again.application().state()).isEqualTo(State.REQUESTED);
        assertThat(again.application().reason()).isNull();
        assertThat(again.application().madeAt()).isEqualTo(WEDNESDAY);
        assertThat(again.earlier()).containsExactly(refused().application());
    }

    @Test
    void remembers_a_bounded_number_of_refusals_the_latest_ones() {
        var membership = requested();
        for (int i = 1; i <= Membership.HISTORY + 3; i++) {
            membership = changed(membership.refuse("Refus " + i, "boss", TUESDAY));
            membership = changed(membership.ask(AWA, LYON, "2026-1", WEDNESDAY));
        }

        assertThat(membership.earlier()).hasSize(Membership.HISTORY);
        assertThat(membership.earlier().getFirst().reason()).isEqualTo("Refus 4");
        assertThat(membership.earlier().getLast().reason()).isEqualTo("Refus " + (Membership.HISTORY + 3));
    }

    @Test
    void a_member_has_nothing_to_ask_for() {
        assertThat(member().ask(AWA, LYON, "2026-1", WEDNESDAY)).isEqualTo(new Refused(Objection.ALREADY_MEMBER));
    }

    @Test
    void roles_are_given_and_taken_once() {
        var organiser = changed(member().give(ORGANISER), new RoleGiven("awa", "organiser"));
        assertThat(organiser.roleNames()).containsExactly("member", "organiser");
        assertThat(organiser.give(ORGANISER)).isEqualTo(new Unchanged(organiser));

        var both = changed(organiser.give(MODERATOR), new RoleGiven("awa", "moderator"));
        assertThat(both.roleNames()).containsExactly("member", "moderator", "organiser");

        var moderator = changed(both.take(ORGANISER), new RoleTaken("awa", "organiser"));
        assertThat(moderator.roles()).isEqualTo(Set.of(MODERATOR));
        assertThat(moderator.take(ORGANISER)).isEqualTo(new Unchanged(moderator));
        assertThat(changed(moderator.take(MODERATOR)).roles()).isEmpty();
    }

    @Test
    void is_suspended_and_reinstated_with_the_roles_held_before() {
        var organiser = changed(member().give(ORGANISER));

        var suspended = changed(organiser.suspend("Démarchage.", "boss", WEDNESDAY), new MemberSuspended("awa"));
        assertThat(suspended.active()).isFalse();
        assertThat(suspended.admitted()).isTrue();
        assertThat(suspended.suspension()).isEqualTo(new Suspension("Démarchage.", "boss", WEDNESDAY));
        assertThat(suspended.directoryEntry())
                .extracting(DirectoryEntry::standing)
                .isEqualTo("suspended");

        var back = changed(suspended.reinstate(), new MemberReinstated("awa"));
        assertThat(back.active()).isTrue();
        assertThat(back.suspension()).isNull();
        assertThat(back.roles()).containsExactly(ORGANISER);
        assertThat(back.reinstate()).isEqualTo(new Unchanged(back));
    }

    @Test
    void a_better_reason_for_a_suspension_is_told_to_nobody_else() {
        var suspended = changed(member().suspend("Démarchage.", "boss", TUESDAY));

        assertThat(suspended.suspend("Démarchage.", "other", WEDNESDAY)).isEqualTo(new Unchanged(suspended));
        assertThat(changed(suspended.suspend("Démarchage répété.", "other", WEDNESDAY))
                        .suspension())
                .isEqualTo(new Suspension("Démarchage répété.", "other", TUESDAY));
    }

    @Test
    void nobody_suspends_themselves() {
        assertThat(member().suspend("Vacances.", "awa", TUESDAY)).isEqualTo(new Refused(Objection.NOT_YOURSELF));
    }

    @Test
    void roles_and_suspension_are_for_members() {
        var notAMember = new Refused(Objection.NOT_A_MEMBER);
        assertThat(requested().give(ORGANISER)).isEqualTo(notAMember);
        assertThat(requested().take(ORGANISER)).isEqualTo(notAMember);
        assertThat(requested().suspend("Non.", "boss", TUESDAY)).isEqualTo(notAMember);
        assertThat(requested().reinstate()).isEqualTo(notAMember);
    }

    @Test
    void a_new_name_reaches_the_directory() {
        var married = Person.of("Awa Diarra-Martin", "awa@orvalys.example", true);

        var renamed = changed(member().recognise(married));
        assertThat(renamed.directoryEntry()).extracting(DirectoryEntry::name).isEqualTo("Awa Diarra-Martin");
        assertThat(renamed.version()).isEqualTo(member().version() + 1);
        assertThat(renamed.recognise(married)).isEqualTo(new Unchanged(renamed));
    }

    private static Membership requested() {
        return Membership.begin("awa", AWA, LYON, "2026-1", MONDAY).membership();
    }

    private static Membership member() {
        return changed(requested().admit("boss", TUESDAY));
    }

    private static Membership refused() {
        return changed(requested().refuse("Pas une assistante.", "boss", TUESDAY));
    }

    /** The membership after a change that tells exactly these facts; any facts if none are named. */
    private static Membership changed(Outcome outcome, MemberFact... facts) {
        assertThat(outcome).isInstanceOf(Changed.class);
        var changed = (Changed) outcome;
        if (facts.length > 0) {
            assertThat(changed.facts()).containsExactly(facts);
        }
        return changed.membership();
    }
}
