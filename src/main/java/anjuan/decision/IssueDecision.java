package anjuan.decision;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.CaseFields;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.evidence.EvidenceList;
import anjuan.gains.IllegalGains;
import anjuan.investigation.Investigation;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 制作决定文书 (A85): form 45 or 46 with its number; the clock of the case ends, that of service begins. */
@Component
class IssueDecision implements Step {

    private final CaseFiles files;
    private final Matters matters;
    private final DecisionMapper mapper;
    private final Investigation investigation;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Papers papers;
    private final CaseFields caseFields;
    private final EvidenceList evidenceList;
    private final Revocations revocations;
    private final List<DecisionObserver> observers;
    private final IllegalGains gains;

    IssueDecision(
            CaseFiles files,
            Matters matters,
            DecisionMapper mapper,
            Investigation investigation,
            Deadlines deadlines,
            Processes processes,
            Numbering numbering,
            Organisation organisation,
            Papers papers,
            CaseFields caseFields,
            EvidenceList evidenceList,
            Revocations revocations,
            List<DecisionObserver> observers,
            IllegalGains gains) {
        this.files = files;
        this.matters = matters;
        this.mapper = mapper;
        this.investigation = investigation;
        this.deadlines = deadlines;
        this.processes = processes;
        this.numbering = numbering;
        this.organisation = organisation;
        this.papers = papers;
        this.caseFields = caseFields;
        this.evidenceList = evidenceList;
        this.revocations = revocations;
        this.observers = observers;
        this.gains = gains;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var decision = mapper.latestDecision(matter).orElseThrow().decision();
        var decidedOn = decision.decidedOn();
        endCaseLimit(matter, decidedOn);
        var stage = decision.kind().isServed() ? Stage.SERVING : Stage.CLOSING;
        files.change(matter).stage(stage).decided(decidedOn).save();
        if (!decision.kind().isServed()) {
            return Outcome.done();
        }
        makePaper(files.read(caseNumber), decision);
        var due = deadlines.start(matter, "A86", decidedOn);
        var issued = mapper.latestDecision(matter).orElseThrow().decision();
        observers.forEach(observer -> observer.issued(issued));
        return Outcome.done(Map.of("serviceDue", deadlines.wakeAt(due)));
    }

    /** The case limit ends when the last party is decided on, with the latest of the decisions. */
    private void endCaseLimit(Matter matter, LocalDate decidedOn) {
        var caseNumber = matter.caseNumber();
        var decided = mapper.decisions(caseNumber).stream()
                .map(DecisionMapper.DecisionRow::decision)
                .toList();
        var decidedParties = decided.stream().map(Decision::matter).toList();
        boolean isLast = matters.of(caseNumber, Matter.Kind.PARTY).stream()
                .allMatch(party -> decidedParties.contains(party.matter()));
        if (isLast) {
            deadlines.end(
                    caseNumber,
                    "A80",
                    decided.stream()
                            .map(Decision::decidedOn)
                            .max(Comparator.naturalOrder())
                            .orElse(decidedOn));
            // its start event waits as long as the process, and would record a case decided in time as overdue
            processes.disarm(Matter.of(caseNumber), "caseOverdue");
        }
    }

    /** A decision that is made again names the one that was revoked. */
    private String replaced(Decision decision) {
        return revocations
                .latest(decision.matter())
                .map(revoked -> "\n本局此前作出的%s已于%s撤销，本决定为重新作出的决定。"
                        .formatted(revoked.number(), Papers.written(revoked.revokedOn())))
                .orElse("");
    }

    private void makePaper(CaseFile file, Decision decision) {
        boolean isPenalty = decision.kind() == DecisionKind.PENALTY;
        var bureau = organisation.bureau(file.bureauId());
        var number = numbering.next(
                bureau,
                isPenalty ? NumberKind.PENALTY_DECISION : NumberKind.NO_PENALTY_DECISION,
                decision.decidedOn(),
                // the year of filing stays the year of the docket, whenever the decision comes
                Objects.requireNonNullElse(file.filedOn(), decision.decidedOn()).getYear());
        mapper.setDecisionNumber(file.number(), decision.round(), number);
        var report = investigation.report(file.number()).orElseThrow();
        var notice = mapper.latestNotice(decision.matter()).map(DecisionMapper.NoticeRow::notice);
        var fields = caseFields.of(file, decision.matter());
        fields.put("number", number);
        fields.put("evidence", evidenceList.of(file.number()));
        fields.put("facts", report.facts() + (isPenalty ? gains.told(decision.matter()) : ""));
        fields.put("nature", report.nature());
        fields.put("lawBroken", report.lawBroken());
        fields.put("lawApplied", report.lawApplied());
        fields.put("discretion", report.discretion());
        fields.put("proposal", PenaltyText.of(decision.penalty()) + PenaltyText.setOff(decision.credit()));
        fields.put("grounds", decision.reasons() + replaced(decision));
        fields.put("decisionKind", caseFields.word("decision", decision.kind().name()));
        if (decision.kind() == DecisionKind.NOT_PROVEN) {
            // nobody is told to have broken a rule when the breach is not proven
            fields.put("nature", "违法事实不能成立");
            fields.put("lawBroken", "——");
            fields.put("lawApplied", "行政处罚法 第五十七条");
            fields.put("discretion", "——");
        }
        fields.put("partyPoints", notice.map(Notice::points).orElse("当事人未提出陈述、申辩意见。"));
        fields.put("partyAnswer", notice.map(Notice::answer).orElse(""));
        fields.put("issuedOn", decision.decidedOn().toString());
        papers.make(
                file.number(),
                isPenalty ? PaperKind.PENALTY_DECISION : PaperKind.NO_PENALTY_DECISION,
                number,
                decision.decidedOn(),
                fields);
    }
}
