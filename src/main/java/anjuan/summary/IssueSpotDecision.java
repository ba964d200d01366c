package anjuan.summary;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
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
        var number = number(caseNumber, penalty);
        decisions.madeOnTheSpot(
                new Decision(
                        caseNumber,
                        1,
                        DecisionKind.PENALTY,
                        number,
                        penalty.penalty(),
                        penalty.discretion(),
                        null,
                        null,
                        penalty.officers(),
                        on),
                number);
        serving.handedOver(caseNumber, on, penalty.receiver(), SpotPaper.receiptNote(penalty));
        files.change(caseNumber).stage(Stage.PERFORMING).decided(on).served(on).save();
        paper.make(files.read(caseNumber), penalty, number);
        return Outcome.done(courses(caseNumber, penalty, number));
    }

    private String number(CaseNumber caseNumber, SpotPenalty penalty) {
        var bureau = organisation.bureau(files.read(caseNumber).bureauId());
        return numbering.next(
                bureau.id(),
                bureau.shortName(),
                NumberKind.SPOT_DECISION,
                penalty.decidedOn().getYear());
    }

    /** Papers and payment take courses of their own, so that an act on one may be dated before an act on the other. */
    private Map<String, Object> courses(CaseNumber caseNumber, SpotPenalty penalty, String number) {
        var on = penalty.decidedOn();
        var respondent = files.read(caseNumber).respondent();
        var payment = matters.open(caseNumber, Matter.Kind.PARTY, respondent, on);
        var papers = matters.open(caseNumber, Matter.Kind.HAND_IN, number, on);
        var facts = new HashMap<String, Object>();
        facts.put("papersMatter", papers.key());
        facts.put("papersDue", deadlines.wakeAt(deadlines.start(papers, "B04", on)));
        facts.put("paymentMatter", payment.key());
        facts.put(
                "howPaid",
                penalty.payment() == null ? "NOTHING" : penalty.payment().name());
        if (penalty.payment() == PaymentWay.BANK) {
            facts.put("performanceDue", deadlines.wakeAt(deadlines.start(payment, "A95", on)));
        }
        if (penalty.isCash()) {
            performance.takenInCash(caseNumber, penalty.fine(), "当场收缴，票据号" + penalty.cashReceipt(), on);
            facts.put("cashDue", deadlines.wakeAt(deadlines.start(payment, "A96", on)));
        }
        return facts;
    }
}
