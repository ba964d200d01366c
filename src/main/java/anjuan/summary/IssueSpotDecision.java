package anjuan.summary;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Credit;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.execution.Performance;
import anjuan.officer.Organisation;
import anjuan.serving.Serving;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制作当场处罚决定书 (B03): form 44 with its number, served as it is made; the clocks of papers and payment begin. */
@Component
class IssueSpotDecision implements Step {

    private final CaseFiles files;
    private final SummaryMapper mapper;
    private final Decisions decisions;
    private final Serving serving;
    private final Performance performance;
    private final Numbering numbering;
    private final Organisation organisation;
    private final SpotPaper paper;
    private final Matters matters;
    private final Deadlines deadlines;

    IssueSpotDecision(
            CaseFiles files,
            SummaryMapper mapper,
            Decisions decisions,
            Serving serving,
            Performance performance,
            Numbering numbering,
            Organisation organisation,
            SpotPaper paper,
            Matters matters,
            Deadlines deadlines) {
        this.files = files;
        this.mapper = mapper;
        this.decisions = decisions;
        this.serving = serving;
        this.performance = performance;
        this.numbering = numbering;
        this.organisation = organisation;
        this.paper = paper;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var penalty = mapper.penalty(caseNumber).orElseThrow();
        var on = penalty.decidedOn();
        var file = files.read(caseNumber);
        var number = number(file, penalty);
        // papers and payment take courses of their own, so that an act on one may be dated before an act on the other
        var party = matters.open(caseNumber, Matter.Kind.PARTY, file.respondent(), on);
        var papers = matters.open(caseNumber, Matter.Kind.HAND_IN, number, on);
        decisions.madeOnTheSpot(
                new Decision(
                        party,
                        1,
                        DecisionKind.PENALTY,
                        number,
                        penalty.penalty(),
                        penalty.discretion(),
                        null,
                        Credit.NONE,
                        penalty.officers(),
                        on),
                number);
        serving.handedOver(party, on, penalty.receiver(), SpotPaper.receiptNote(penalty));
        files.change(party).stage(Stage.PERFORMING).decided(on).served(on).save();
        paper.make(file, party, penalty, number);
        var facts = new HashMap<String, Object>();
        facts.put("papersMatter", papers.key());
        facts.put("papersDue", deadlines.wakeAt(deadlines.start(papers, "B04", on)));
        facts.put("partyMatter", party.key());
        facts.putAll(payment(party, penalty));
        return Outcome.done(facts);
    }

    private String number(CaseFile file, SpotPenalty penalty) {
        var bureau = organisation.bureau(file.bureauId());
        return numbering.next(bureau, NumberKind.SPOT_DECISION, penalty.decidedOn());
    }

    private Map<String, Object> payment(Matter party, SpotPenalty penalty) {
        var on = penalty.decidedOn();
        if (penalty.payment() == null) {
            return Map.of("howPaid", "NOTHING");
        }
        var howPaid = penalty.payment().name();
        if (!penalty.isCash()) {
            return Map.of("howPaid", howPaid, "performanceDue", deadlines.wakeAt(deadlines.start(party, "A95", on)));
        }
        performance.takenInCash(party, penalty.fine(), "当场收缴，票据号" + penalty.cashReceipt(), on);
        return Map.of("howPaid", howPaid, "cashDue", deadlines.wakeAt(deadlines.start(party, "A96", on)));
    }
}
