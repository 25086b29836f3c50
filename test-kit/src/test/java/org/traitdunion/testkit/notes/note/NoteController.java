package org.traitdunion.testkit.notes.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.input.Slug;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.AdministratorsOnly;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.MembersOnly;
import org.traitdunion.kit.security.OrganisersOnly;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;

@RestController
@RequestMapping("/api/notes")
class NoteController {
    private final Notes notes;
    private final Clock clock;

    NoteController(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    record ChangeNote(
            @Text(max = 500, multiline = true) String text,
            @NotNull Note.Colour colour,
            @Text(max = 20, required = false) @Nullable String label,
            @NotNull @Min(1) @Max(9) Integer weight,
            @NotNull Instant at,
            @NotNull @Size(max = 3) List<@NotNull @Valid Part> parts) {}

    record Part(@Slug String id, @Text(max = 10) String title) {}

    record NoteView(
            String id,
            String text,
            Note.Colour colour,
            String authorId,
            Instant changedAt,
            @Nullable String label,
            long version) {
        static NoteView of(Note note) {
            return new NoteView(
                    note.id(),
                    note.text(),
                    note.colour(),
                    note.authorId(),
                    note.changedAt(),
                    note.label(),
                    note.version());
        }
    }

    @GetMapping
    @MembersOnly
    Page<NoteView> list(PageRequest page, @RequestParam(defaultValue = "pale-blue") Note.Colour colour) {
        return notes.all(page).map(NoteView::of);
    }

    @GetMapping("/{id}")
    @MembersOnly
    ResponseEntity<NoteView> get(@PathVariable @Uuid String id) {
        var note = notes.find(id).orElseThrow(Refusal::notFound);
        return Versioned.ok(NoteView.of(note), note.version());
    }

    @PutMapping("/{id}")
    @MembersOnly
    ResponseEntity<NoteView> put(
            @PathVariable @Uuid String id, IfMatch ifMatch, @Valid @RequestBody ChangeNote command, Caller caller) {
        var note = new Note(id, command.text(), command.colour(), caller.id(), clock.instant(), command.label(), 1);
        if (notes.add(note)) {
            return Versioned.ok(NoteView.of(note), 1);
        }
        var before = notes.find(id).orElseThrow(Refusal::notFound);
        ifMatch.require(before.version());
        var after = notes.change(before, command.text()).orElseThrow(Refusal::stale);
        return Versioned.ok(NoteView.of(after), after.version());
    }

    @GetMapping("/mine")
    @SignedIn
    Caller mine(Caller caller) {
        return caller;
    }

    @GetMapping("/programme")
    @OrganisersOnly
    List<String> programme() {
        return List.of();
    }

    @GetMapping("/settings")
    @AdministratorsOnly
    List<String> settings() {
        return List.of();
    }

    /** Nobody said who may use it. */
    @GetMapping("/forgotten")
    List<String> forgotten() {
        return List.of();
    }

    @PostMapping("/accidents")
    @SignedIn
    void accident() {
        throw new IllegalStateException("secret details");
    }

    @PostMapping("/closures")
    @SignedIn
    void close() {
        throw Refusal.conflict("notebook-closed", 3);
    }
}
