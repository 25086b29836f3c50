package org.traitdunion.forum.members;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;

/**
 * The forum's copy of a directory entry. It arrives with the first record, follows later ones by their position, and after an
 * erasure keeps nothing but the position, so that a record delivered late brings nobody back.
 */
public record MemberCopy(
        @BsonId String id,
        long position,
        @Nullable String name,
        @Nullable String companyId,
        @Nullable String companyName,
        boolean active,
        @Nullable List<String> roles) {

    Optional<Standing> standing() {
        if (name == null || companyId == null) {
            return Optional.empty();
        }
        return Optional.of(active ? Standing.active(companyId, name, knownRoles()) : Standing.suspended(null));
    }

    Optional<MemberCard> card() {
        return name == null
                ? Optional.empty()
                : Optional.of(new MemberCard(id, name, companyName == null ? "" : companyName));
    }

    /** A role that a later members-service invents gives nothing here. */
    private Set<Role> knownRoles() {
        List<String> held = roles == null ? List.of() : roles;
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMIN && held.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
