package org.traitdunion.forum.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;

class MemberCopyTest {

    @Test
    void anActiveMemberHasTheRolesThatTheForumKnows() {
        MemberCopy copy = new MemberCopy(
                "a", 1, "Alice Martin", "orvalys", "Orvalys", true, List.of("member", "moderator", "admin", "poet"));

        assertThat(copy.standing())
                .contains(Standing.active("orvalys", "Alice Martin", Set.of(Role.MEMBER, Role.MODERATOR)));
        assertThat(copy.card()).contains(new MemberCard("a", "Alice Martin", "Orvalys"));
    }

    @Test
    void aSuspendedMemberKeepsTheirNameAndLosesTheirStanding() {
        MemberCopy copy = new MemberCopy("a", 2, "Alice Martin", "orvalys", "Orvalys", false, List.of("member"));

        assertThat(copy.standing()).contains(Standing.suspended(null));
        assertThat(copy.card()).isPresent();
    }

    @Test
    void ofAnErasedMemberNothingIsKnown() {
        MemberCopy erased = new MemberCopy("a", 3, null, null, null, false, null);

        assertThat(erased.standing()).isEmpty();
        assertThat(erased.card()).isEmpty();
        assertThat(new Cards(Map.of()).of("a").name()).isNotBlank();
    }
}
