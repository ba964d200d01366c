package anjuan.suspension;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.task.LimitTimers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 中止调查: the timer of the case limit follows its clock, and form 8 is made. */
@Component
class SuspendInvestigation implements Step {

    private final Suspensions suspensions;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final LimitTimers timers;
    private final Papers papers;
    private final CaseFields caseFields;

    SuspendInvestigation(
            Suspensions suspensions,
            CaseFiles files,
            Deadlines deadlines,
            LimitTimers timers,
            Papers papers,
            CaseFields caseFields) {
        this.suspensions = suspensions;
        this.files = files;
        this.deadlines = deadlines;
        this.timers = timers;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var suspension = suspensions.read(matter);
        if (!suspension.isLasting()) {
            throw new IllegalStateException("suspension %s was not granted".formatted(matter));
        }
        var caseNumber = matter.caseNumber();
        var limit = deadlines.find(caseNumber, UnderInvestigation.CASE_LIMIT).orElseThrow();
        timers.follow(Matter.of(caseNumber), UnderInvestigation.CASE_LIMIT, limit.dueDate());
        var ground = suspension.ground();
        var fields = caseFields.of(files.read(caseNumber));
        fields.put("matter", "中止调查");
        fields.put(
                "grounds",
                "%s（%s）。%s。%s"
                        .formatted(
                                caseFields.word("suspensionGround", ground.name()),
                                ground.source(),
                                suspension.reason(),
                                suspension.paper()));
        // signed by hand: the process has no task of the unit head here
        fields.put("unitHeadName", "");
        fields.put("unitHeadOpinion", "");
        fields.put("headName", Objects.requireNonNull(suspension.decidedBy()));
        fields.put("headOpinion", "同意中止调查");
        papers.make(
                caseNumber, PaperKind.MATTER_APPROVAL, null, Objects.requireNonNull(suspension.decidedOn()), fields);
        return Outcome.done();
    }
}
