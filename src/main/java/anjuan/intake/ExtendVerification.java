package anjuan.intake;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.Approver;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Grant;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 延长核查期限: moves the clock and the waiting timer together, and makes form 8. */
@Component
class ExtendVerification implements Step {

    private final CaseFiles files;
    private final IntakeMapper mapper;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Papers papers;
    private final CaseFields caseFields;

    ExtendVerification(
            CaseFiles files,
            IntakeMapper mapper,
            Deadlines deadlines,
            Processes processes,
            Papers papers,
            CaseFields caseFields) {
        this.files = files;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.processes = processes;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        var extension = mapper.latestExtension(caseNumber).orElseThrow();
        var approvedOn = Objects.requireNonNull(extension.decidedOn());
        var head = Objects.requireNonNull(extension.decidedBy());
        var change = deadlines.extend(
                caseNumber, "A02", new Grant(approvedOn, Approver.HEAD, head, extension.reason(), null));
        if (change instanceof ClockChange.Made made) {
            processes.reaim(caseNumber, "verificationOverdue", "verificationDue", deadlines.wakeAt(made.dueDate()));
        }
        var fields = caseFields.of(files.read(caseNumber));
        fields.put("matter", "延长线索核查期限十五个工作日");
        fields.put("grounds", extension.reason());
        fields.put("headName", head);
        fields.put("headOpinion", "同意");
        papers.make(caseNumber, PaperKind.MATTER_APPROVAL, null, approvedOn, fields);
        return Outcome.done();
    }
}
