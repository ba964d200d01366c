package anjuan.filing;

import anjuan.casefile.CaseFile;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.intake.Intake;
import org.springframework.stereotype.Component;

/** Form 7, 立案 / 不予立案审批表: the officers' proposal, the unit head's opinion and the head's decision. */
@Component
class FilingPaper {

    private final FilingMapper mapper;
    private final Intake intake;
    private final Papers papers;
    private final CaseFields caseFields;

    FilingPaper(FilingMapper mapper, Intake intake, Papers papers, CaseFields caseFields) {
        this.mapper = mapper;
        this.intake = intake;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(CaseFile file) {
        var decision = mapper.latestDecision(file.number()).orElseThrow();
        var opinion = mapper.latestOpinion(file.number()).orElseThrow();
        var verification = intake.verification(file.number()).orElseThrow();
        var fields = caseFields.of(file);
        fields.put("filingKind", decision.decision() == FilingChoice.FILE ? "立案" : "不予立案");
        fields.put("facts", verification.findings());
        fields.put("grounds", decision.reason() == null ? "" : decision.reason());
        fields.put("unitHeadName", opinion.unitHead());
        fields.put("unitHeadOpinion", opinion.opinion());
        fields.put("headName", decision.head());
        fields.put("headOpinion", decision.decision() == FilingChoice.FILE ? "同意立案" : "不予立案");
        fields.put("approvedOn", decision.decidedOn().toString());
        papers.make(file.number(), PaperKind.FILING_APPROVAL, file.filingNumber(), decision.decidedOn(), fields);
    }
}
