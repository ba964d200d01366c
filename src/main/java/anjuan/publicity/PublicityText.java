package anjuan.publicity;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Party;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.decision.PenaltyText;
import anjuan.document.Papers;
import anjuan.investigation.Investigation;
import anjuan.officer.Organisation;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Writes what is published of a decision, as far as the case knows it: the summary in front and the text (A89). */
@Component
class PublicityText {

    private final CaseFiles files;
    private final Decisions decisions;
    private final Investigation investigation;
    private final Organisation organisation;

    PublicityText(CaseFiles files, Decisions decisions, Investigation investigation, Organisation organisation) {
        this.files = files;
        this.decisions = decisions;
        this.investigation = investigation;
        this.organisation = organisation;
    }

    /** Number, party, breach, penalty, bureau and day; the code of a party only where it is no natural person. */
    String summary(CaseFile file, Entry entry) {
        var lines = new ArrayList<String>();
        lines.add("行政处罚决定书文号：" + entry.decision());
        lines.add("当事人：" + entry.respondent());
        files.respondent(decision(entry).matter())
                .filter(party -> party.kind() == Party.Kind.ENTITY)
                .map(Party::identityCode)
                .ifPresent(code -> lines.add("统一社会信用代码：" + code));
        investigation.report(file.number()).ifPresent(report -> lines.add("违法行为类型：" + report.nature()));
        lines.add("行政处罚内容：" + PenaltyText.of(decision(entry).penalty()));
        lines.add("作出行政处罚决定机关：" + organisation.bureau(file.bureauId()).name());
        lines.add("作出行政处罚决定日期：" + Papers.written(entry.decidedOn()));
        return String.join("\n", lines);
    }

    String body(CaseFile file, Entry entry) {
        var parts = new ArrayList<String>();
        investigation.report(file.number()).ifPresent(report -> {
            parts.add("经查明：" + report.facts());
            parts.add("违反的规定：" + report.lawBroken());
            parts.add("处罚依据：" + report.lawApplied());
            parts.add("裁量理由：" + report.discretion());
        });
        parts.add("本局决定：" + PenaltyText.of(decision(entry).penalty()));
        return String.join("\n", parts);
    }

    Decision decision(Entry entry) {
        return decisions.versions(entry.caseNumber()).stream()
                .filter(one -> entry.decision().equals(one.number()))
                .findFirst()
                .orElseThrow();
    }
}
