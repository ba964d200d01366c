package anjuan.review;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.evidence.EvidenceList;
import anjuan.gains.IllegalGains;
import anjuan.investigation.Investigation;
import org.springframework.stereotype.Component;

/** 送交审核: the report becomes form 35 and the ten working days of the review begin. */
@Component
class SubmitForReview implements Step {

    private final CaseFiles files;
    private final Investigation investigation;
    private final Deadlines deadlines;
    private final Papers papers;
    private final CaseFields caseFields;
    private final EvidenceList evidenceList;
    private final IllegalGains gains;

    SubmitForReview(
            CaseFiles files,
            Investigation investigation,
            Deadlines deadlines,
            Papers papers,
            CaseFields caseFields,
            EvidenceList evidenceList,
            IllegalGains gains) {
        this.files = files;
        this.investigation = investigation;
        this.deadlines = deadlines;
        this.papers = papers;
        this.caseFields = caseFields;
        this.evidenceList = evidenceList;
        this.gains = gains;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var report = investigation.report(caseNumber).orElseThrow();
        files.change(matter).stage(Stage.REVIEWING).save();
        deadlines.start(matter, "A50", report.writtenOn());
        var fields = caseFields.of(files.read(caseNumber));
        fields.put("facts", report.facts() + gains.told(matter));
        fields.put("nature", report.nature());
        fields.put("lawBroken", report.lawBroken());
        fields.put("lawApplied", report.lawApplied());
        fields.put("discretion", report.discretion());
        fields.put("proposal", report.proposal());
        fields.put("evidence", evidenceList.of(caseNumber));
        papers.make(caseNumber, PaperKind.INVESTIGATION_REPORT, null, report.writtenOn(), fields);
        return Outcome.done();
    }
}
