package org.traitdunion.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.traitdunion.kit.id.Ids;

/** Somebody of each role, with a token that is good. */
final class Callers {
    private static final List<String> ROLES =
            List.of("member", "organiser", "moderator", "administrator", "applicant", "suspended");

    private final Map<String, String> tokens = new LinkedHashMap<>();

    Callers(Tokens minted) {
        add("applicant", minted.of(Ids.next()).named("Anaïs Petit").token());
        add("administrator", minted.of(Ids.next()).named("Ada Min").admin().token());
    }

    void add(String role, String token) {
        tokens.put(role, token);
    }

    /** The roles of which nobody is there: what they may do would be proved by nothing. */
    List<String> missing() {
        return ROLES.stream().filter(role -> !tokens.containsKey(role)).toList();
    }

    /** The tokens of those who may, by their roles; whom the operation is made for first. */
    Map<String, String> admittedBy(Operation operation) {
        var admitted = new LinkedHashMap<String, String>();
        for (var role : admittedTo(operation)) {
            admitted.put(role, Objects.requireNonNull(tokens.get(role), role));
        }
        return admitted;
    }

    /** The tokens of those who may not. */
    Map<String, String> refusedBy(Operation operation) {
        var refused = new LinkedHashMap<>(tokens);
        admittedTo(operation).forEach(refused::remove);
        return refused;
    }

    /** The roles that may, as the document says it. */
    static List<String> admittedTo(Operation operation) {
        return switch (operation.access()) {
            case "signed-in" -> List.of("member", "organiser", "moderator", "administrator", "applicant");
            case "members" -> List.of("member", "organiser", "moderator");
            case "members-or-administrators" -> List.of("member", "organiser", "moderator", "administrator");
            case "organisers" -> List.of("organiser");
            case "moderators" -> List.of("moderator");
            case "administrators" -> List.of("administrator");
            default -> List.of();
        };
    }
}
