package org.traitdunion.forum.moderation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.forum.charter.CharterRule;
import org.traitdunion.forum.moderation.CaseView;
import org.traitdunion.forum.moderation.Deciding;
import org.traitdunion.forum.moderation.Decision;
import org.traitdunion.forum.moderation.Desk;
import org.traitdunion.forum.moderation.Report;
import org.traitdunion.forum.moderation.ReportView;
import org.traitdunion.kit.input.Consistent;
import org.traitdunion.kit.input.Faults;
import org.traitdunion.kit.input.Text;
import org.traitdunion.kit.input.Uuid;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.ModeratorsOnly;
import org.traitdunion.kit.version.IfMatch;
import org.traitdunion.kit.version.Versioned;

@RestController
@RequestMapping("/api/reports")
class ReportController {

    /** A reply's id: its thread's, a colon, its number. With anchors for the readers of the document, where a pattern may match a part. */
    private static final String REPORT_ID = "^" + Uuid.PATTERN + ":[1-9][0-9]{0,8}$";

    private final Desk desk;
    private final Deciding deciding;

    ReportController(Desk desk, Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    record PutDecision(
            @NotNull Answer outcome,
            @Nullable CharterRule rule,
            @Text(min = 1, max = 500, multiline = true) String reason)
            implements Consistent {

        @Override
        public void check(Faults faults) {
            if (outcome == Answer.HIDE && rule == null) {
                faults.add("rule", "rule-required");
            }
        }
    }

    /** What a moderator may answer. */
    enum Answer {
        HIDE,
        KEEP
    }

    @GetMapping
    @ModeratorsOnly
    Page<ReportView> list(@RequestParam(defaultValue = "open") Report.State state, Caller caller, PageRequest page) {
        return desk.list(state, caller, page);
    }

    @GetMapping("/{id}")
    @ModeratorsOnly
    ResponseEntity<CaseView> one(
            @PathVariable @Pattern(regexp = REPORT_ID, message = "malformed-report-id") String id, Caller caller) {
        return shown(desk.one(id, caller));
    }

    @PutMapping("/{id}/decision")
    @ModeratorsOnly
    ResponseEntity<CaseView> decide(
            @PathVariable @Pattern(regexp = REPORT_ID, message = "malformed-report-id") String id,
            IfMatch ifMatch,
            @Valid @RequestBody PutDecision command,
            Caller caller) {
        Decision.Act act = command.outcome() == Answer.HIDE ? Decision.Act.HIDE : Decision.Act.KEEP;
        Report report = deciding.decide(id, ifMatch, act, command.rule(), command.reason(), caller);
        return shown(desk.one(report, caller));
    }

    private static ResponseEntity<CaseView> shown(CaseView view) {
        return Versioned.ok(view, view.version());
    }
}
