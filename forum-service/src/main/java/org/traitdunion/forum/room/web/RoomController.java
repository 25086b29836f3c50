package org.traitdunion.forum.room.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.forum.members.Members;
import org.traitdunion.forum.room.Audience;
import org.traitdunion.forum.room.AudienceKind;
import org.traitdunion.forum.room.Room;
import org.traitdunion.forum.room.RoomKeeping;
import org.traitdunion.forum.room.Rooms;
import org.traitdunion.forum.room.Wording;
import org.traitdunion.kit.input.Consistent;
import org.traitdunion.kit.input.Faults;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;
import org.traitdunion.kit.security.ModeratorsOnly;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;

@RestController
@RequestMapping("/api/rooms")
class RoomController {

    /** What a list begins with: the first name, or the room in which something was said last. Silent ones have no activity. */
    enum Order {
        NAME,
        ACTIVITY
    }

    private final Rooms rooms;
    private final RoomKeeping keeping;
    private final Members members;

    RoomController(Rooms rooms, RoomKeeping keeping, Members members) {
        this.rooms = rooms;
        this.keeping = keeping;
        this.members = members;
    }

    record PutRoom(
            @Text(min = 2, max = 60) String name,
            @Text(min = 0, max = 300) String description,
            @NotNull @Valid PutAudience audience) {}

    record PutAudience(
            @NotNull AudienceKind kind,
            @Slug(required = false) @Nullable String companyId) implements Consistent {

        @Override
        public void check(Faults faults) {
            if (kind == AudienceKind.NETWORK && companyId != null) {
                faults.add("companyId", "company-not-expected");
            }
            if (kind == AudienceKind.COMPANY && companyId == null) {
                faults.add("companyId", "company-required");
            }
        }

        Audience audience() {
            return companyId == null ? Audience.NETWORK : new Audience(companyId);
        }
    }

    @GetMapping
    @MembersOnly
    Page<RoomView> list(@RequestParam(defaultValue = "name") Order order, Caller caller, PageRequest page) {
        String companyName = companyOf(caller);
        Page<Room> found = switch (order) {
            case NAME -> rooms.visibleTo(caller, page);
            case ACTIVITY -> rooms.activeFor(caller, page);
        };
        return found.map(room -> RoomView.of(room, companyName));
    }

    @GetMapping("/{id}")
    @MembersOnly
    ResponseEntity<RoomView> one(@PathVariable @Slug String id, Caller caller) {
        return shown(rooms.visible(id, caller), caller);
    }

    @PutMapping("/{id}")
    @ModeratorsOnly
    ResponseEntity<RoomView> put(
            @PathVariable @Slug String id, IfMatch ifMatch, @Valid @RequestBody PutRoom command, Caller caller) {
        Wording wording = new Wording(command.name(), command.description());
        return shown(keeping.put(id, ifMatch, wording, command.audience().audience(), caller), caller);
    }

    private ResponseEntity<RoomView> shown(Room room, Caller caller) {
        return Versioned.ok(RoomView.of(room, companyOf(caller)), room.version());
    }

    private String companyOf(Caller caller) {
        return members.cards(Set.of(caller.id())).of(caller.id()).companyName();
    }
}
