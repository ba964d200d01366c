package anjuan.correction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.document.CaseFields;
import anjuan.document.Numbering;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 制作责令通知书: form 33 or 34 with its number; a refund stops the limit of the case. */
@Component
class IssueCorrection implements Step {

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final RefundTime refundTime;
    private final CaseFiles files;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;

    IssueCorrection(
            CorrectionMapper mapper,
            Corrections corrections,
            RefundTime refundTime,
            CaseFiles files,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.refundTime = refundTime;
        this.files = files;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var order = corrections.read(matter);
        if (!order.isStanding()) {
            throw new IllegalStateException("nobody ordered what %s asks for".formatted(matter));
        }
        if (order.number() == null) {
            var file = files.read(matter.caseNumber());
            var on = Objects.requireNonNull(order.decidedOn());
            var number = numbering.next(file, order.kind().numbers(), on);
            var paper = papers.make(matter.caseNumber(), order.kind().paper(), number, on, fields(file, order));
            mapper.setPaper(matter.caseNumber(), matter.id(), number, paper.id());
        }
        if (order.isRefund()) {
            refundTime.begin(corrections.read(matter));
        }
        return Outcome.done();
    }

    private Map<String, Object> fields(CaseFile file, Correction order) {
        var fields = caseFields.of(file, Matter.party(file.number(), order.respondent()));
        fields.put("facts", order.facts());
        fields.put("lawBroken", order.lawBroken());
        fields.put("lawApplied", order.lawApplied());
        fields.put("correction", order.demand());
        fields.put("until", order.dueOn().toString());
        fields.put("issuedOn", String.valueOf(order.decidedOn()));
        if (order.isRefund()) {
            fields.put(
                    "amounts",
                    corrections.amounts(order).stream()
                            .map(line -> Map.of(
                                    "item", line.item(),
                                    "amount", line.amount().toPlainString() + "元",
                                    "remark", Objects.requireNonNullElse(line.remark(), "")))
                            .collect(Collectors.toList()));
        }
        return fields;
    }
}
