package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 报送结果: the report goes to the bureau that answered. */
@Component
class SendResult implements Step {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Papers papers;
    private final CaseFields caseFields;
    private final CaseFiles files;

    SendResult(
            Escalations escalations, EscalationMapper mapper, Papers papers, CaseFields caseFields, CaseFiles files) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.papers = papers;
        this.caseFields = caseFields;
        this.files = files;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = escalations.read(matter);
        var on = Objects.requireNonNull(request.reportedOn(), () -> matter + " was not reported");
        var fields = caseFields.of(files.read(matter.caseNumber()));
        fields.put("receiver", Objects.requireNonNullElse(request.upper(), ""));
        fields.put("requestNumber", Objects.requireNonNullElse(request.number(), ""));
        fields.put("body", Objects.requireNonNullElse(request.result(), ""));
        fields.put("issuedOn", on.toString());
        var paper = papers.make(matter.caseNumber(), PaperKind.INSTRUCTION_RESULT, null, on, fields);
        if (request.upperFile() != null) {
            mapper.setResult(request.upperFile(), Objects.requireNonNull(request.result()), paper.id(), on);
        }
        return Outcome.done();
    }
}
