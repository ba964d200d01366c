package anjuan.process;

import static anjuan.testing.Executions.application;
import static anjuan.testing.Executions.asksForInstalments;
import static anjuan.testing.Executions.court;
import static anjuan.testing.Executions.granted;
import static anjuan.testing.Executions.halt;
import static anjuan.testing.Executions.instalment;
import static anjuan.testing.Executions.outcome;
import static anjuan.testing.Executions.remedy;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.TimerJobs;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of what comes after a decision: its execution, deferrals beside it, and reviews and suits. */
@AnjuanTest
class PerformDecisionProcessTest {

    /** Served on Thursday 2 January 2025: review to 3 March, suit to 2 July. */
    private static final LocalDate SERVED = LocalDate.of(2025, 1, 2);

    private static final LocalDate JULY = LocalDate.of(2025, 7, 3);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Matters matters;

    @Autowired
    Clock clock;

    @Test
    void whatIsPaidInFullEndsTheDemandThatWaits() {
        var number = demanded();
        var party = Matter.party(number, 1);
        assertThat(story.waiting(party)).containsExactlyInAnyOrder("recordPerformance", "serveDemand");

        story.act(party, LEAD, "recordPerformance", JULY, Map.of("fine", 5000, "latePenalty", 5000));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(timers.waiting(number)).doesNotContain("performanceOverdue", "suitPeriodOver", "applicationOverdue");
        assertThat(deadlines.of(number))
                .filteredOn(running -> running.matter().equals(party.id()))
                .noneMatch(running -> running.isRunning());
    }

    @Test
    void whileSuedTheDemandWaitsForTheOutcome() {
        var number = story.performing(SERVED);
        story.act(number, LEGAL, "remedyOpened", SERVED.plusDays(20), remedy("SUIT", SERVED.plusDays(10)));
        timers.fire(number, "reviewPeriodOver");
        assertThat(timers.dueAt(number, "suitPeriodOver"))
                .as("while a suit is open nobody knows the day")
                .isEqualTo(Deadlines.NEVER);

        timers.fire(number, "suitPeriodOver");

        assertThat(story.waiting(Matter.party(number, 1))).containsExactly("recordPerformance");
        assertThat(timers.dueAt(number, "suitPeriodOver")).isEqualTo(Deadlines.NEVER);
        var suit = new Matter(number, "V1");
        story.act(suit, LEGAL, "submitRemedyReply", SERVED.plusDays(30), Map.of("reply", "答辩状"));
        story.act(suit, LEGAL, "recordRemedyOutcome", SERVED.plusDays(90), outcome("UPHELD", SERVED.plusDays(90)));
        assertThat(timers.dueAt(number, "suitPeriodOver")).isBefore(Deadlines.NEVER);
    }

    @Test
    void aSuspendedExecutionGoesOnWhenItIsResumed() {
        var number = demanded();
        var party = Matter.party(number, 1);
        story.act(party, HEAD, "executionSuspended", JULY, halt("HARDSHIP"));
        assertThat(deadlines.find(party, "A105").orElseThrow().dueDate().effective())
                .as("three years")
                .isEqualTo(LocalDate.of(2028, 7, 3));
        assertThat(story.waiting(party)).containsExactlyInAnyOrder("recordPerformance", "serveDemand");

        story.act(party, HEAD, "executionResumed", JULY.plusDays(10), Map.of("reason", "已有履行能力"));

        assertThat(deadlines.find(party, "A105").orElseThrow().ended()).isEqualTo(JULY.plusDays(10));
    }

    @Test
    void anEndedExecutionEndsTheCourseOfTheParty() {
        var number = demanded();
        var party = Matter.party(number, 1);

        story.act(party, HEAD, "executionEnded", JULY, halt("NO_SUCCESSOR"));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        assertThat(matters.find(party).orElseThrow().isOpen()).isFalse();
        story.act(number, LEAD, "proposeClosure", JULY, Forms.closure("OTHER"));
    }

    @Test
    void aPlanIsWatchedInstalmentByInstalment() {
        var today = LocalDate.now(clock);
        var number = story.performing(today);
        var plan = planned(number, today, today.plusDays(20), today.plusDays(40));
        var first = timers.dueAt(number, "instalmentOver");
        assertThat(first).isAfter(clock.instant());

        timers.fire(number, "instalmentOver");
        assertThat(timers.dueAt(number, "instalmentOver"))
                .as("nothing is late yet")
                .isEqualTo(first);
        story.act(Matter.party(number, 1), LEAD, "recordPerformance", today, Map.of("fine", 5000));
        timers.fire(number, "instalmentOver");

        assertThat(matters.find(plan).orElseThrow().isOpen()).isFalse();
        assertThat(timers.passed(number, "deferPayment")).contains("deferralClosed");
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var cases = List.of(paidWithGoods(), endedByCourt(), halted(), sued(), reviewed(), deferred());

        for (var diagram : Map.of(
                        "performDecision", "perform-decision.bpmn",
                        "deferPayment", "defer-payment.bpmn",
                        "answerRemedy", "answer-remedy.bpmn")
                .entrySet()) {
            var passed = new TreeSet<String>();
            cases.forEach(number -> passed.addAll(timers.passed(number, diagram.getKey())));
            assertThat(passed).as(diagram.getKey()).isEqualTo(Nodes.of(diagram.getValue()));
        }
    }

    private CaseNumber paidWithGoods() {
        var number = story.reviewing(SERVED);
        story.act(number, LEGAL, "reviewCase", SERVED, Forms.review("AGREE"));
        var penalty = Map.of("fine", 5000, "goods", "侵权服装24件");
        var decided = Map.<String, Object>of("reasons", "违法事实清楚", "penalty", penalty);
        story.act(number, LEAD, "proposeDecision", SERVED, Forms.with(decided, "kind", "PENALTY"));
        story.act(number, HEAD, "decideProposal", SERVED, Forms.approved());
        story.act(number, LEAD, "serveNotice", SERVED, Forms.served(SERVED));
        story.act(number, LEAD, "recordStatement", SERVED, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", SERVED, Forms.with(decided, "choice", "PENALTY"));
        story.act(number, LEAD, "serveDecision", SERVED, Forms.served(SERVED));
        timers.fire(number, "performanceOverdue");
        story.act(number, LEAD, "recordPerformance", SERVED, Map.of("fine", 1000));
        story.act(number, LEAD, "recordPerformance", SERVED, Map.of("fine", 4000, "goodsHandled", true));
        assertThat(story.waiting(number)).containsExactly("handleGoods");
        story.act(number, LEAD, "handleGoods", SERVED.plusDays(5), Forms.goods());
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        return number;
    }

    private CaseNumber endedByCourt() {
        var number = demanded();
        var party = Matter.party(number, 1);
        story.act(party, LEAD, "serveDemand", JULY, Forms.served(JULY));
        story.act(party, LEAD, "recordDemandAnswer", JULY.plusDays(20), Map.of("answer", "SILENT"));
        timers.fire(number, "applicationOverdue");
        story.act(party, LEAD, "draftApplication", JULY.plusDays(20), application());
        story.act(party, HEAD, "signApplication", JULY.plusDays(20), Forms.returned("补充财产线索"));
        story.act(party, LEAD, "draftApplication", JULY.plusDays(21), application());
        story.act(party, HEAD, "signApplication", JULY.plusDays(21), Map.of("approved", true));
        for (var answer : List.of("NOT_ACCEPTED", "OBJECTED", "ACCEPTED", "ALLOWED", "ENDED")) {
            story.act(party, LEAD, "recordCourtAnswer", JULY.plusDays(30), court(answer));
        }
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        return number;
    }

    private CaseNumber halted() {
        var number = demanded();
        var party = Matter.party(number, 1);
        story.act(party, HEAD, "executionSuspended", JULY, halt("THIRD_PARTY"));
        story.act(party, HEAD, "executionResumed", JULY, Map.of("reason", "异议不成立"));
        story.act(party, HEAD, "executionEnded", JULY, halt("OBJECT_LOST"));
        return number;
    }

    private CaseNumber sued() {
        var number = story.performing(SERVED);
        story.act(number, LEGAL, "remedyOpened", SERVED.plusDays(20), remedy("SUIT", SERVED.plusDays(10)));
        timers.fire(number, "remedyReplyOverdue");
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        var suit = new Matter(number, "V1");
        story.act(suit, LEGAL, "submitRemedyReply", SERVED.plusDays(40), Map.of("reply", "答辩状"));
        story.act(suit, LEGAL, "recordRemedyOutcome", SERVED.plusDays(90), outcome("WITHDRAWN", SERVED.plusDays(90)));
        return number;
    }

    private CaseNumber reviewed() {
        var number = story.performing(SERVED);
        story.act(number, LEAD, "remedyOpened", SERVED.plusDays(20), remedy("REVIEW", SERVED.plusDays(10)));
        var review = new Matter(number, "V1");
        story.act(review, LEGAL, "submitRemedyReply", SERVED.plusDays(25), Map.of("reply", "答复书"));
        story.act(
                review,
                LEGAL,
                "recordRemedyOutcome",
                SERVED.plusDays(60),
                Forms.with(
                        outcome("UPHELD", SERVED.plusDays(60)),
                        "letterOn",
                        SERVED.plusDays(60).toString()));
        timers.fire(number, "rectificationOverdue");
        story.act(review, LEGAL, "reportRectification", SERVED.plusDays(90), Map.of("rectification", "已完善告知程序"));
        assertThat(matters.find(review).orElseThrow().isOpen()).isFalse();
        return number;
    }

    private CaseNumber deferred() {
        var number = story.performing(SERVED);
        var refused = new Matter(number, "D1");
        story.act(Matter.party(number, 1), LEAD, "deferralRequested", SERVED.plusDays(3), asksForInstalments());
        story.act(refused, HEAD, "decideDeferral", SERVED.plusDays(4), Map.of("granted", false, "opinion", "有履行能力"));
        assertThat(matters.find(refused).orElseThrow().isOpen()).isFalse();
        story.act(Matter.party(number, 1), LEAD, "deferralRequested", SERVED.plusDays(5), asksForInstalments());
        var plan = new Matter(number, "D2");
        var first = LocalDate.of(2025, 2, 28);
        var second = LocalDate.of(2025, 4, 30);
        story.act(
                plan,
                HEAD,
                "decideDeferral",
                SERVED.plusDays(6),
                granted(instalment(3000, first), instalment(2000, second)));
        timers.fire(number, "instalmentOver");
        story.act(
                Matter.party(number, 1),
                LEAD,
                "recordPerformance",
                first.plusDays(3),
                Map.of("fine", 3000, "paidOn", first.toString()));
        story.act(plan, LEAD, "checkInstalment", first.plusDays(3), Map.of("note", "已缴，凭证迟到"));
        timers.fire(number, "instalmentOver");
        story.act(plan, LEAD, "checkInstalment", second.plusDays(3), Map.of("note", "未缴"));
        assertThat(matters.find(plan).orElseThrow().endedOn()).isEqualTo(second);
        return number;
    }

    private Matter planned(CaseNumber number, LocalDate on, LocalDate first, LocalDate second) {
        story.act(Matter.party(number, 1), LEAD, "deferralRequested", on, asksForInstalments());
        var plan = new Matter(number, "D1");
        story.act(plan, HEAD, "decideDeferral", on, granted(instalment(3000, first), instalment(2000, second)));
        return plan;
    }

    private CaseNumber demanded() {
        var number = story.performing(SERVED);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        story.act(number, LEAD, "issueDemand", JULY, Map.of("duties", "停止销售"));
        return number;
    }
}
