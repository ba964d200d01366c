package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 发出征求意见函 (Q10). */
@Component
class SendOpinionRequest implements Step {

    private final Escalations escalations;
    private final Opinions opinions;
    private final CaseFiles files;
    private final Papers papers;
    private final CaseFields caseFields;

    SendOpinionRequest(
            Escalations escalations, Opinions opinions, CaseFiles files, Papers papers, CaseFields caseFields) {
        this.escalations = escalations;
        this.opinions = opinions;
        this.files = files;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var opinion = opinions.read(matter);
        var fields = caseFields.of(files.read(matter.caseNumber()));
        fields.put("receiver", opinion.asked());
        fields.put("requestNumber", escalations.ofFile(matter.caseNumber()).number());
        fields.put("body", opinion.question());
        fields.put("issuedOn", opinion.askedOn().toString());
        papers.make(matter.caseNumber(), PaperKind.OPINION_REQUEST, opinion.number(), opinion.askedOn(), fields);
        return Outcome.done();
    }
}
