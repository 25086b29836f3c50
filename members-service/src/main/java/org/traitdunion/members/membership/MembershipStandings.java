package org.traitdunion.members.membership;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standings;

/** Tells the kit at each request what the caller may do: here from the memberships themselves. */
@Component
class MembershipStandings implements Standings {

    private final Memberships memberships;

    MembershipStandings(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Optional<org.traitdunion.kit.security.Standing> of(String memberId) {
        return memberships.find(memberId).filter(Membership::admitted).map(MembershipStandings::standing);
    }

    private static org.traitdunion.kit.security.Standing standing(Membership member) {
        var suspension = member.suspension();
        return suspension != null
                ? org.traitdunion.kit.security.Standing.suspended(suspension.reason())
                : org.traitdunion.kit.security.Standing.active(
                        member.application().workplace().company().id(),
                        member.person().name(),
                        member.roles().stream()
                                .map(role -> switch (role) {
                                    case ORGANISER -> Role.ORGANISER;
                                    case MODERATOR -> Role.MODERATOR;
                                })
                                .collect(toUnmodifiableSet()));
    }
}
