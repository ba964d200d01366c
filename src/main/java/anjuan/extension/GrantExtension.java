package anjuan.extension;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.task.LimitTimers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 延长期限: moves the clock, the timer that watches it and the date in the inbox together, and makes form 8. */
@Component
class GrantExtension implements Step {

    private final ExtensionRequests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final LimitTimers timers;
    private final Papers papers;
    private final CaseFields caseFields;

    GrantExtension(
            ExtensionRequests requests,
            CaseFiles files,
            Deadlines deadlines,
            LimitTimers timers,
            Papers papers,
            CaseFields caseFields) {
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.timers = timers;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var request = requests.waiting(caseNumber);
        if (!(deadlines.extend(caseNumber, request.limitId(), requests.grant(request))
                instanceof ClockChange.Made made)) {
            throw new IllegalStateException("an extension that was decided on %s is refused".formatted(caseNumber));
        }
        timers.follow(matter, request.limitId(), made.dueDate());
        makeForm8(caseNumber, request, made.dueDate());
        return Outcome.done();
    }

    private void makeForm8(CaseNumber caseNumber, ExtensionRequest request, DueDate dueDate) {
        var limit = deadlines.find(caseNumber, request.limitId()).orElseThrow().limit();
        var decidedOn = Objects.requireNonNull(request.decidedOn());
        var fields = caseFields.of(files.read(caseNumber));
        fields.put("matter", "延长%s至%s".formatted(limit.titleZh(), dueDate.onPaper()));
        fields.put("grounds", request.reason());
        // signed by hand: the process has no task of the unit head here
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", Objects.requireNonNull(request.decidedBy()));
        fields.put("headOpinion", request.paper() == null ? "同意" : "同意（" + request.paper() + "）");
        papers.make(caseNumber, PaperKind.MATTER_APPROVAL, null, decidedOn, fields);
    }
}
