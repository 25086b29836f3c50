package org.traitdunion.events.members;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.security.Role;
import org.traitdunion.kit.security.Standing;

/**
 * This service's copy of a directory entry. It follows the directory by position; after an erasure only the position
 * stays, so that a record that comes late brings nobody back.
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

    Optional<Person> person() {
        return name == null
                ? Optional.empty()
                : Optional.of(new Person(id, name, companyName == null ? "" : companyName));
    }

    /** A role that a later members-service invents gives nothing here. */
    private Set<Role> knownRoles() {
        var held = roles == null ? List.<String>of() : roles;
        return Stream.of(Role.ORGANISER, Role.MODERATOR)
                .filter(role -> held.contains(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
