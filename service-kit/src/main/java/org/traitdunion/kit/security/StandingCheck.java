package org.traitdunion.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Before anything of a request runs: a valid token, and a member who is not suspended. Leaves the {@link Caller} with
 * the request.
 */
final class StandingCheck implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String CALLER = Caller.class.getName();

    private final Standings standings;

    StandingCheck(Standings standings) {
        this.standings = standings;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var who = authentication.get();
        if (who == null || !(who.getPrincipal() instanceof Jwt token)) {
            return new AuthorizationDecision(false);
        }
        context.getRequest().setAttribute(CALLER, caller(Objects.requireNonNull(token.getSubject()), token));
        return new AuthorizationDecision(true);
    }

    /** The caller whom this check left with the request; empty on paths that need no token. */
    static Optional<Caller> callerOf(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    private Caller caller(String id, Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        if (realmRoles(token).contains("admin")) {
            roles.add(Role.ADMIN);
        }
        var standing = standings.of(id);
        if (standing.isPresent() && !standing.get().active()) {
            throw new SuspendedException(standing.get().reason());
        }
        standing.ifPresent(member -> roles.addAll(member.roles()));
        var name =
                standing.map(Standing::name).filter(known -> !known.isEmpty()).orElseGet(() -> name(token));
        return new Caller(id, name, standing.map(Standing::companyId).orElse(""), roles);
    }

    private static String name(Jwt token) {
        return token.getClaims().get("name") instanceof String name ? name : "";
    }

    private static List<?> realmRoles(Jwt token) {
        return token.getClaims().get("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> roles
                ? roles
                : List.of();
    }
}
