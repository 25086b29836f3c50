package org.traitdunion.events.registration.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.events.members.Members;
import org.traitdunion.events.members.Person;
import org.traitdunion.events.registration.Attendance;
import org.traitdunion.events.registration.RegistrationPages;
import org.traitdunion.events.registration.Seat;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.OrganisersOnly;

/** Who comes to an event, for its organiser. */
@RestController
class RosterController {

    /** @param rank 1 for whoever gets the next seat; null unless waiting */
    record AttendanceView(
            Person member, Seat.State state, @Nullable Integer rank, Instant since) {}

    private final RegistrationPages registrations;
    private final Members members;

    RosterController(RegistrationPages registrations, Members members) {
        this.registrations = registrations;
        this.members = members;
    }

    @GetMapping("/api/events/{id}/roster")
    @OrganisersOnly
    Page<AttendanceView> roster(@PathVariable @Uuid String id, PageRequest page, Caller caller) {
        var found = registrations.roster(id, caller.id(), page);
        var people =
                members.people(found.items().stream().map(Attendance::memberId).toList());
        return found.map(one -> new AttendanceView(people.of(one.memberId()), one.state(), one.rank(), one.since()));
    }
}
