package org.traitdunion.events.registration.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.events.registration.OwnRegistration;
import org.traitdunion.events.registration.RegistrationPages;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;

/** Where the reader goes. */
@RestController
class RegistrationController {

    enum When {
        UPCOMING,
        PAST
    }

    private final RegistrationPages registrations;

    RegistrationController(RegistrationPages registrations) {
        this.registrations = registrations;
    }

    @GetMapping("/api/registrations")
    @MembersOnly
    Page<OwnRegistration> own(@RequestParam(defaultValue = "upcoming") When when, PageRequest page, Caller caller) {
        return switch (when) {
            case UPCOMING -> registrations.upcoming(caller.id(), page);
            case PAST -> registrations.past(caller.id(), page);
        };
    }
}
