package anjuan.execution;

import anjuan.casefile.CaseFiles;
import anjuan.decision.Decisions;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Form 47: what was decided on a request to pay later or in parts. */
@Component
class DeferralNotice {

    private final CaseFiles files;
    private final Decisions decisions;
    private final Performance performance;
    private final Numbering numbering;
    private final Papers papers;
    private final CaseFields caseFields;

    DeferralNotice(
            CaseFiles files,
            Decisions decisions,
            Performance performance,
            Numbering numbering,
            Papers papers,
            CaseFields caseFields) {
        this.files = files;
        this.decisions = decisions;
        this.performance = performance;
        this.numbering = numbering;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    void make(Deferral deferral) {
        var file = files.read(deferral.matter().caseNumber());
        var decision = decisions.decision(deferral.party()).orElseThrow();
        var decidedOn = Objects.requireNonNull(deferral.decidedOn());
        var fields = caseFields.of(file, deferral.party());
        fields.put("decidedOn", decision.decidedOn());
        fields.put("decisionNumber", Objects.requireNonNullElse(decision.number(), ""));
        fields.put("fine", yuan(performance.account(deferral.party()).left().fine()));
        fields.put("requestedOn", deferral.requestedOn());
        fields.put("grounds", Objects.requireNonNullElse(deferral.opinion(), deferral.reason()));
        fields.put("answer", answer(deferral));
        var lines = new ArrayList<Map<String, String>>();
        for (var instalment : deferral.instalments()) {
            lines.add(Map.of(
                    "no", Integer.toString(lines.size() + 1),
                    "amount", yuan(instalment.amount()),
                    "dueOn", instalment.dueOn().toString()));
        }
        fields.put("instalments", lines);
        fields.put("issuedOn", decidedOn);
        var number = numbering.next(file, NumberKind.DEFERRAL_NOTICE, decidedOn);
        papers.make(file.number(), PaperKind.DEFERRAL_NOTICE, number, decidedOn, fields);
    }

    private static String answer(Deferral deferral) {
        if (!deferral.isGranted()) {
            return "不予批准";
        }
        return deferral.byInstalments() ? "同意分期缴纳罚款" : "同意延期缴纳罚款";
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + "元";
    }
}
