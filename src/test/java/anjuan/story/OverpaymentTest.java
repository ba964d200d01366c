package anjuan.story;

import static anjuan.testing.Executions.application;
import static anjuan.testing.Executions.court;
import static anjuan.testing.Executions.halt;
import static anjuan.testing.Executions.outcome;
import static anjuan.testing.Executions.remedy;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a party paid or gave beyond what stands goes back, and confiscated goods are dealt with however the execution ends.
 * Served on Thursday 2 January 2025, to be paid by Friday the 17th.
 */
@AnjuanTest
class OverpaymentTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 1, 2);
    private static final LocalDate PAID = SERVED.plusDays(1);
    private static final LocalDate DECIDED = SERVED.plusDays(30);

    @Autowired
    Story story;

    @Autowired
    Beneath beneath;

    @Autowired
    Performance performance;

    @Autowired
    TimerJobs timers;

    @Autowired
    MockMvc mvc;

    @Test
    void theLatePenaltyOfARevokedDecisionGoesBackWithItsFine() {
        var number = story.performing(SERVED);
        // late on the 18th and the 19th: two days of 150 yuan
        story.act(number, LEAD, "recordPerformance", january(19), Map.of("fine", 5000, "latePenalty", 300));
        story.act(number, HEAD, "decisionRevoked", january(20), revoked());

        assertThat(story.refusals(
                        number, LEAD, "recordRepayment", january(20), Map.of("fine", 5000, "latePenalty", 300.01)))
                .containsExactly("REPAYMENT_OVER_PAID");
        assertThat(story.refusals(number, LEAD, "recordRepayment", january(20), Map.of("fine", 5000)))
                .containsExactly("REPAYMENT_LESS_THAN_PAID");
        story.act(number, LEAD, "recordRepayment", january(20), Map.of("fine", 5000, "latePenalty", 300));
    }

    @Test
    void whatWasPaidBeyondAChangedFineGoesBackBeforeTheCaseCloses() throws Exception {
        var number = story.closing(SERVED);
        decidedOn(number, "CHANGED", Map.of("fine", 3000, "gain", 0));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DECIDED, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_OVERPAID");
        shown(number, "proposeClosure", "/overpaymentRepaid");
        shown(number, "overpaymentRepaid", "2,000.00");
        assertThat(story.attempt(number, HEAD, "overpaymentRepaid", DECIDED, refund(2000)))
                .hasToString("NotYours[role=HANDLER]");
        assertThat(story.refusals(number, LEAD, "overpaymentRepaid", DECIDED, refund(2000.01)))
                .containsExactly("REFUND_OVER_EXCESS");
        assertThat(story.refusals(number, LEAD, "overpaymentRepaid", DECIDED, refund(0)))
                .containsExactly("REFUND_EMPTY");
        assertThat(story.refusals(
                        number, LEAD, "overpaymentRepaid", DECIDED, Forms.with(refund(2000), "goods", "RETURNED")))
                .containsExactly("REFUND_NO_GOODS");
        assertThat(story.refusals(number, LEAD, "overpaymentRepaid", SERVED.minusDays(1), refund(2000)))
                .contains("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, LEAD, "overpaymentRepaid", DECIDED, refund(500));
        assertThat(story.refusals(number, LEAD, "proposeClosure", DECIDED, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_OVERPAID");
        story.act(number, LEAD, "overpaymentRepaid", DECIDED, refund(1500));

        assertThat(story.refusals(number, LEAD, "overpaymentRepaid", DECIDED, refund(1)))
                .containsExactly("REFUND_NOTHING_OVERPAID");
        shown(number, "outcome", "1,500.00");
        story.act(number, LEAD, "proposeClosure", DECIDED, Forms.closure("PERFORMED"));
    }

    @Test
    void whatAnArchivedCaseOwesBackIsStillRecorded() throws Exception {
        var number = story.archived(SERVED);
        decidedOn(number, "CHANGED", Map.of("fine", 3000, "gain", 0));

        shown(number, "", "overpaymentRepaid");
        story.act(number, LEAD, "overpaymentRepaid", DECIDED, refund(2000));

        assertThat(performance.owed(Matter.party(number, 1)).orElseThrow().isOver())
                .isFalse();
    }

    @Test
    void moneyAndGoodsOfAnAnnulledDecisionGoBack() {
        var number = goodsTaken();
        decidedOn(number, "ANNULLED", Map.of());
        var party = Matter.party(number, 1);
        story.act(party, HEAD, "executionEnded", DECIDED, halt("DECISION_ANNULLED"));

        assertThat(story.refusals(number, LEAD, "proposeClosure", DECIDED, Forms.closure("OTHER")))
                .containsExactly("CLOSING_OVERPAID", "CLOSING_GOODS_TO_RETURN");
        assertThat(story.refusals(
                        number, LEAD, "overpaymentRepaid", DECIDED, Forms.with(refund(5000), "goods", "COMPENSATED")))
                .containsExactly("REQUIRED");
        story.act(number, LEAD, "overpaymentRepaid", DECIDED, Forms.with(refund(5000), "goods", "RETURNED"));

        story.act(number, LEAD, "proposeClosure", DECIDED, Forms.closure("OTHER"));
    }

    @Test
    void whatWentBackOfARevokedDecisionDoesNotGoBackTwice() {
        var number = story.closing(SERVED);
        decidedOn(number, "CHANGED", Map.of("fine", 3000, "gain", 0));
        story.act(number, LEAD, "overpaymentRepaid", DECIDED, refund(2000));
        story.act(number, HEAD, "decisionRevoked", DECIDED, revoked());

        assertThat(story.refusals(number, LEAD, "recordRepayment", DECIDED, Map.of("fine", 3000.01)))
                .containsExactly("REPAYMENT_OVER_PAID");
        story.act(number, LEAD, "recordRepayment", DECIDED, Map.of("fine", 3000));
    }

    /** A slip of the last day to pay is entered behind a payment that bore its late penalty. */
    @Test
    void aSlipThatComesLateTakesBackWhatItMadeTooMuch() {
        var number = story.performing(SERVED);
        // three days of 150 yuan: the 18th to the 20th
        story.act(number, LEAD, "recordPerformance", january(20), Map.of("fine", 3000, "latePenalty", 450));
        story.act(number, LEAD, "recordPerformance", january(21), Map.of("fine", 2000, "paidOn", "2025-01-17"));

        // three days of 90 yuan were due
        assertThat(performance.owed(Matter.party(number, 1)).orElseThrow().overpaid())
                .isEqualByComparingTo("180");
        assertThat(story.refusals(number, LEAD, "proposeClosure", january(21), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_OVERPAID");
        story.act(number, LEAD, "overpaymentRepaid", january(21), Map.of("party", "P1", "latePenalty", 180));
        story.act(number, LEAD, "proposeClosure", january(21), Forms.closure("PERFORMED"));
    }

    // ---- goods

    @Test
    void goodsConfiscatedAgainAreDealtWithAgain() {
        var number = goodsTaken();
        story.act(number, LEAD, "handleGoods", PAID, Forms.goods());
        story.act(number, HEAD, "decisionRevoked", PAID, revoked());
        story.act(number, LEAD, "recordRepayment", PAID, Map.of("fine", 5000, "note", "物品已销毁，折价抵缴"));
        var party = Matter.party(number, 1);
        decidedAgain(party, PAID);
        story.act(party, LEAD, "recordPerformance", PAID, Map.of("fine", 5000, "goodsHandled", true));

        assertThat(story.waiting(party)).containsExactly("handleGoods");
        assertThat(beneath.refusals(number, LEAD, "proposeClosure", PAID, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GOODS_NOT_HANDLED");
        story.act(party, LEAD, "handleGoods", PAID, Forms.goods());
        story.act(number, LEAD, "proposeClosure", PAID, Forms.closure("PERFORMED"));
    }

    @Test
    void goodsAreAskedForWhenTheExecutionEndsOtherwise() throws Exception {
        var number = withGoods();
        var party = Matter.party(number, 1);
        assertThat(beneath.refusals(party, LEAD, "handleGoods", SERVED, notObtained()))
                .as("while the execution goes on")
                .containsExactly("GOODS_WERE_OBTAINED");
        story.act(party, LEAD, "recordPerformance", PAID, Map.of("fine", 1000, "goodsHandled", true));

        story.act(party, HEAD, "executionEnded", PAID, halt("NO_SUCCESSOR"));

        assertThat(story.waiting(number)).containsExactlyInAnyOrder("proposeClosure", "handleGoods");
        assertThat(story.refusals(number, LEAD, "proposeClosure", PAID, Forms.closure("OTHER")))
                .containsExactly("CLOSING_GOODS_NOT_HANDLED");
        shown(number, "handleGoods", "第七十四条");
        assertThat(story.refusals(party, LEAD, "handleGoods", PAID, notObtained()))
                .containsExactly("GOODS_WERE_OBTAINED");
        assertThat(story.refusals(party, LEAD, "handleGoods", PAID, Forms.with(Forms.goods(), "receiver", " ")))
                .containsExactly("REQUIRED");
        story.act(party, LEAD, "handleGoods", PAID, Forms.goods());
        story.act(number, LEAD, "proposeClosure", PAID, Forms.closure("OTHER"));
    }

    @Test
    void goodsAreAskedForWhenTheCourtEndsTheExecution() {
        var number = withGoods();
        var party = Matter.party(number, 1);
        var july = LocalDate.of(2025, 7, 3);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        story.act(party, LEAD, "issueDemand", july, Map.of());
        story.act(party, LEAD, "serveDemand", july, Forms.served(july));
        story.act(party, LEAD, "recordDemandAnswer", july.plusDays(20), Map.of("answer", "SILENT"));
        story.act(party, LEAD, "draftApplication", july.plusDays(20), application());
        story.act(party, HEAD, "signApplication", july.plusDays(20), Forms.approved());
        for (var answer : List.of("ACCEPTED", "ALLOWED", "ENDED")) {
            story.act(party, LEAD, "recordCourtAnswer", july.plusDays(30), court(answer));
        }

        assertThat(story.waiting(number)).containsExactlyInAnyOrder("proposeClosure", "handleGoods");
        assertThat(story.refusals(number, LEAD, "proposeClosure", july.plusDays(31), Forms.closure("COURT_ENDED")))
                .containsExactly("CLOSING_GOODS_NOT_HANDLED");
        story.act(party, LEAD, "handleGoods", july.plusDays(31), Forms.goods());
        story.act(number, LEAD, "proposeClosure", july.plusDays(31), Forms.closure("COURT_ENDED"));
    }

    @Test
    void goodsThatWereNeverObtainedAreSaidToBeSo() {
        var number = withGoods();
        var party = Matter.party(number, 1);
        story.act(party, HEAD, "executionEnded", PAID, halt("NO_SUCCESSOR"));

        story.act(party, LEAD, "handleGoods", PAID, notObtained());

        story.act(number, LEAD, "proposeClosure", PAID, Forms.closure("OTHER"));
    }

    @Test
    void goodsOfARevokedDecisionAreNoLongerDealtWith() {
        var number = withGoods();
        var party = Matter.party(number, 1);
        story.act(party, LEAD, "recordPerformance", PAID, Map.of("fine", 1000, "goodsHandled", true));
        story.act(party, HEAD, "executionEnded", PAID, halt("NO_SUCCESSOR"));

        story.act(number, HEAD, "decisionRevoked", PAID, revoked());

        assertThat(story.waiting(party)).containsExactlyInAnyOrder("proposeDecision", "recordRepayment");
        assertThat(beneath.refusals(party, LEAD, "handleGoods", PAID, Forms.goods()))
                .containsExactly("NO_GOODS_TO_HANDLE");
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var handled = withGoods();
        story.act(Matter.party(handled, 1), HEAD, "executionEnded", PAID, halt("NO_SUCCESSOR"));
        story.act(handled, LEAD, "handleGoods", PAID, notObtained());
        var dropped = withGoods();
        story.act(Matter.party(dropped, 1), HEAD, "executionEnded", PAID, halt("NO_SUCCESSOR"));
        decidedOn(dropped, "ANNULLED", Map.of());
        assertThat(story.waiting(dropped)).containsExactly("proposeClosure");
        var passed = new TreeSet<>(timers.passed(handled, "disposeGoods"));
        passed.addAll(timers.passed(dropped, "disposeGoods"));
        assertThat(passed).isEqualTo(Nodes.of("dispose-goods.bpmn"));

        var repaid = story.closing(SERVED);
        decidedOn(repaid, "CHANGED", Map.of("fine", 3000, "gain", 0));
        story.act(repaid, LEAD, "overpaymentRepaid", DECIDED, refund(2000));
        assertThat(timers.passed(repaid, "repayOverpaid")).isEqualTo(Nodes.of("repay-overpaid.bpmn"));
    }

    private CaseNumber withGoods() {
        var number = story.investigating(SERVED);
        story.decidedWithGoods(number, SERVED);
        story.act(number, LEAD, "serveDecision", SERVED, Forms.served(SERVED));
        return number;
    }

    private CaseNumber goodsTaken() {
        var number = withGoods();
        story.act(number, LEAD, "recordPerformance", PAID, Map.of("fine", 5000, "goodsHandled", true));
        return number;
    }

    private void decidedAgain(Matter party, LocalDate on) {
        var penalty = Map.<String, Object>of("fine", 5000, "goods", "侵权服装150件");
        var decided = Map.<String, Object>of("reasons", "违法事实清楚", "penalty", penalty);
        story.act(party, LEAD, "proposeDecision", on, Forms.with(decided, "kind", "PENALTY"));
        story.act(party, HEAD, "decideProposal", on, Forms.approved());
        story.act(party, LEAD, "serveNotice", on, Forms.served(on));
        story.act(party, LEAD, "recordStatement", on, Map.of("statement", "WAIVED"));
        story.act(party, HEAD, "decideCase", on, Forms.with(decided, "choice", "PENALTY"));
        story.act(party, LEAD, "serveDecision", on, Forms.served(on));
    }

    private void decidedOn(CaseNumber number, String result, Map<String, Object> more) {
        story.act(number, LEGAL, "remedyOpened", SERVED.plusDays(6), remedy("SUIT", SERVED.plusDays(5)));
        var suit = new Matter(number, "V1");
        story.act(suit, LEGAL, "submitRemedyReply", SERVED.plusDays(10), Map.of("reply", "答辩状"));
        var form = new HashMap<>(outcome(result, SERVED.plusDays(20)));
        form.putAll(more);
        story.act(suit, LEGAL, "recordRemedyOutcome", SERVED.plusDays(20), form);
    }

    private void shown(CaseNumber number, String page, String text) throws Exception {
        for (var language : List.of("zh", "en")) {
            mvc.perform(get("/cases/" + number + (page.isEmpty() ? "" : "/" + page))
                            .param("lang", language)
                            .with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(text)));
        }
    }

    private static Map<String, Object> refund(double fine) {
        return Map.of("party", "P1", "fine", fine);
    }

    private static Map<String, Object> notObtained() {
        return Map.of("way", "NOT_OBTAINED", "content", "当事人终止，没有收缴到实物");
    }

    private static Map<String, Object> revoked() {
        return Map.of("party", "P1", "ground", "OWN_ERROR", "reason", "主要事实不清，裁量不当");
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2025, 1, day);
    }
}
