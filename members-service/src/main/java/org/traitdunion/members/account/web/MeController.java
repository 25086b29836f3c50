package org.traitdunion.members.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.members.account.AllPreferences;
import org.traitdunion.members.account.Preferences;
import org.traitdunion.members.account.Preferences.Language;
import org.traitdunion.members.account.Preferences.Theme;
import org.traitdunion.members.membership.Administration;
import org.traitdunion.members.membership.Membership;
import org.traitdunion.members.membership.Memberships;
import org.traitdunion.members.membership.Person;

/** The person who is signed in. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final Memberships memberships;
    private final Administration administration;
    private final AllPreferences preferences;

    MeController(Memberships memberships, Administration administration, AllPreferences preferences) {
        this.memberships = memberships;
        this.administration = administration;
        this.preferences = preferences;
    }

    record Prefer(@Nullable Language language, @NotNull Theme theme) {}

    /** Every page begins here, and so this is where a name that was changed in Keycloak is noticed. */
    @GetMapping
    @SignedIn
    MeView me(Caller caller, @AuthenticationPrincipal Jwt token) {
        var person = Person.of(token);
        var membership = memberships
                .find(caller.id())
                .map(known -> recognised(known, person))
                .orElse(null);
        return MeView.of(caller.id(), person, caller.isAdministrator(), membership, preferences.of(caller.id()));
    }

    @PutMapping("/preferences")
    @SignedIn
    Preferences prefer(Caller caller, @Valid @RequestBody Prefer command) {
        var chosen = new Preferences(command.language(), command.theme());
        preferences.put(caller.id(), chosen);
        return chosen;
    }

    private Membership recognised(Membership known, Person person) {
        return known.person().equals(person) ? known : administration.recognise(known.id(), person);
    }
}
