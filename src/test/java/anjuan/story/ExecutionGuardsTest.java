package anjuan.story;

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
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law forbids behind the decision, tried by every way around it. Served on 2 January 2025, to be paid by the 17th. */
@AnjuanTest
class ExecutionGuardsTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 1, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 3);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Performance performance;

    @Autowired
    Clock clock;

    // ---- payment

    @Test
    void theLatePenaltyIsCountedToTheDayOfTheSlipAndNotBeyondIt() {
        var number = story.performing(SERVED);
        var slip = LocalDate.of(2025, 1, 18).toString();
        var entered = LocalDate.of(2025, 1, 24);

        assertThat(story.refusals(
                        number,
                        LEAD,
                        "recordPerformance",
                        entered,
                        Map.of("fine", 5000, "latePenalty", 150.01, "paidOn", slip)))
                .containsExactly("PAYMENT_OVER_DEBT");
        assertThat(story.refusals(
                        number, LEAD, "recordPerformance", entered, Map.of("fine", 5000, "paidOn", "2025-01-25")))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(
                        number, LEAD, "recordPerformance", entered, Map.of("fine", 5000, "paidOn", "2025-01-01")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, LEAD, "recordPerformance", entered, Map.of("fine", 5000, "latePenalty", 150, "paidOn", slip));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void theLatePenaltyHoldsUpTheClosingByItself() {
        var number = story.performing(SERVED);
        story.act(number, LEAD, "recordPerformance", LocalDate.of(2025, 1, 20), Map.of("fine", 5000));

        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        redrawn.straightTo("proposeClosure", "HANDLER", number);
        assertThat(story.refusals(
                        number, LEAD, "proposeClosure", LocalDate.of(2025, 1, 20), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_LATE_PENALTY_OWED");
    }

    @Test
    void nothingIsEnforcedOnAHolidayOrUnattested() {
        var number = story.performing(SERVED);
        var newYearsEve = LocalDate.of(2025, 1, 28);
        var form = Map.<String, Object>of("fine", 100, "enforced", true);

        assertThat(story.refusals(number, LEAD, "recordPerformance", newYearsEve.minusDays(1), form))
                .containsExactly("ENFORCED_WITHOUT_ATTEST");
        assertThat(story.refusals(number, LEAD, "recordPerformance", newYearsEve, Forms.with(form, "lawfulHour", true)))
                .as("Spring Festival")
                .containsExactly("ENFORCED_ON_DAY_OFF");
        story.act(number, LEAD, "recordPerformance", newYearsEve, Forms.with(form, "urgency", "当事人正在转移财产"));
    }

    @Test
    void anOrdinaryWeekendIsNoHoliday() {
        var number = story.performing(SERVED);
        var saturday = LocalDate.of(2025, 1, 11);
        var form = Map.<String, Object>of("fine", 100, "enforced", true);

        assertThat(story.refusals(number, LEAD, "recordPerformance", saturday, form))
                .containsExactly("ENFORCED_WITHOUT_ATTEST");
        story.act(number, LEAD, "recordPerformance", saturday, Forms.with(form, "lawfulHour", true));
    }

    @Test
    void goodsAreHandledOnceAndDestroyedBeforeAWitness() {
        var number = story.performing(SERVED);

        assertThat(beneath.refusals(number, LEAD, "handleGoods", SERVED, Forms.goods()))
                .containsExactly("NO_GOODS_TO_HANDLE");
    }

    // ---- deferral

    @Test
    void onlyTheHeadGrantsAPlanAndOnlyOneThatAddsUp() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        story.act(party, LEAD, "deferralRequested", SERVED.plusDays(5), asksForInstalments());
        var plan = new Matter(number, "D1");
        var on = SERVED.plusDays(6);
        var first = instalment(3000, on.plusDays(30));
        var second = instalment(2000, on.plusDays(60));

        assertThat(story.attempt(plan, LEAD, "decideDeferral", on, granted(first, second)))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.refusals(plan, HEAD, "decideDeferral", on, granted(first)))
                .containsExactly("INSTALMENTS_NUMBER");
        assertThat(story.refusals(plan, HEAD, "decideDeferral", on, granted(first, instalment(1999, on.plusDays(60)))))
                .containsExactly("INSTALMENTS_SUM");
        assertThat(story.refusals(plan, HEAD, "decideDeferral", on, granted(second, instalment(3000, on.plusDays(60)))))
                .containsExactly("INSTALMENTS_ORDER");
        assertThat(story.refusals(plan, HEAD, "decideDeferral", on, granted(instalment(3000, on), second)))
                .containsExactly("INSTALMENTS_ORDER");
        assertThat(story.refusals(plan, HEAD, "decideDeferral", on, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        plan,
                        HEAD,
                        "decideDeferral",
                        on,
                        Map.of("granted", true, "instalments", List.of(Map.of("amount", -1, "dueOn", "2025-03-03")))))
                .isNotEmpty();
        assertThat(story.refusals(party, LEAD, "deferralRequested", on, asksForInstalments()))
                .containsExactly("DEFERRAL_OPEN");
        story.act(plan, HEAD, "decideDeferral", on, granted(first, second));
        assertThat(story.refusals(party, LEAD, "deferralRequested", on, asksForInstalments()))
                .containsExactly("DEFERRAL_OPEN");
    }

    @Test
    void nothingIsDeferredBeforeTheDecisionIsServedOrWhenNothingIsOwed() {
        var number = story.decided(SERVED);

        assertThat(story.refusals(Matter.party(number, 1), LEAD, "deferralRequested", SERVED, asksForInstalments()))
                .containsExactly("NOT_PERFORMING");
    }

    @Test
    void aPlanThatWasRefusedStopsNoLatePenalty() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        story.act(party, LEAD, "deferralRequested", SERVED.plusDays(5), asksForInstalments());
        story.act(
                new Matter(number, "D1"),
                HEAD,
                "decideDeferral",
                SERVED.plusDays(20),
                Map.of("granted", false, "opinion", "有履行能力"));

        // 18 to 22 January
        assertThat(performance
                        .account(party)
                        .latePenalty(LocalDate.of(2025, 1, 22))
                        .amount())
                .isEqualByComparingTo("750");
    }

    // ---- remedies

    @Test
    void oneRemedyAtATimeAndNoReviewBehindASuit() {
        var number = story.performing(SERVED);
        var lodged = SERVED.plusDays(10);

        assertThat(story.refusals(
                        number, LEGAL, "remedyOpened", lodged, Forms.with(remedy("SUIT", lodged), "party", "P7")))
                .containsExactly("REMEDY_WITHOUT_DECISION");
        assertThat(story.refusals(number, LEGAL, "remedyOpened", lodged, remedy("SUIT", lodged.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(number, LEGAL, "remedyOpened", lodged, remedy("SUIT", SERVED.minusDays(1))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.attempt(number, HEAD, "remedyOpened", lodged, remedy("SUIT", lodged)))
                .hasToString("NotYours[role=REVIEWER]");
        story.act(number, LEGAL, "remedyOpened", lodged, remedy("SUIT", lodged));
        assertThat(story.refusals(number, LEGAL, "remedyOpened", lodged, remedy("REVIEW", lodged)))
                .containsExactly("REMEDY_OPEN");
        var suit = new Matter(number, "V1");
        story.act(suit, LEGAL, "submitRemedyReply", lodged.plusDays(5), Map.of("reply", "答辩状"));
        assertThat(story.attempt(
                        suit, LEAD, "recordRemedyOutcome", lodged.plusDays(9), outcome("UPHELD", lodged.plusDays(9))))
                .hasToString("NotYours[role=REVIEWER]");
        assertThat(story.refusals(
                        suit, LEGAL, "recordRemedyOutcome", lodged.plusDays(9), outcome("CHANGED", lodged.plusDays(9))))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        suit,
                        LEGAL,
                        "recordRemedyOutcome",
                        lodged.plusDays(9),
                        Forms.with(
                                outcome("UPHELD", lodged.plusDays(9)),
                                "letterOn",
                                lodged.plusDays(9).toString())))
                .containsExactly("LETTER_ONLY_IN_REVIEW");
        story.act(suit, LEGAL, "recordRemedyOutcome", lodged.plusDays(9), outcome("UPHELD", lodged.plusDays(9)));
        assertThat(story.refusals(number, LEGAL, "remedyOpened", lodged.plusDays(9), remedy("REVIEW", lodged)))
                .containsExactly("REVIEW_AFTER_REMEDY");
        assertThat(story.refusals(
                        number, LEGAL, "remedyOpened", lodged.plusDays(9), remedy("SUIT", lodged.plusDays(8))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
    }

    /** A suit lodged on the last day comes to the bureau when the time to apply has begun; it counts anew from the outcome. */
    @Test
    void theTimeToApplyCountsAnewBehindASuit() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        assertThat(deadlines.find(party, "A102").orElseThrow().start()).isEqualTo(LocalDate.of(2025, 7, 2));
        var lodged = LocalDate.of(2025, 7, 2);
        story.act(number, LEGAL, "remedyOpened", lodged.plusDays(10), remedy("SUIT", lodged));
        var suit = new Matter(number, "V1");
        var decided = LocalDate.of(2025, 9, 15);
        story.act(suit, LEGAL, "submitRemedyReply", lodged.plusDays(15), Map.of("reply", "答辩状"));
        story.act(suit, LEGAL, "recordRemedyOutcome", decided, outcome("UPHELD", decided));

        // three months from Monday 15 September
        assertThat(deadlines.find(party, "A102").orElseThrow().start()).isEqualTo(decided);
        assertThat(deadlines.find(party, "A102").orElseThrow().dueDate().rolled())
                .isEqualTo(LocalDate.of(2025, 12, 15));
    }

    /** While the demand is served no timer of the application waits yet; the one that comes later has the new day all the same. */
    @Test
    void theTimerOfTheApplicationComesWithTheDayThatWasCountedAnew() {
        var today = LocalDate.now(clock);
        var number = story.performing(today.minusMonths(7));
        var party = Matter.party(number, 1);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        var lastDayToSue = deadlines.find(party, "A102").orElseThrow().start();
        story.act(number, LEAD, "issueDemand", today.minusDays(25), Map.of());
        assertThat(timers.waiting(number)).doesNotContain("applicationOverdue");
        story.act(number, LEGAL, "remedyOpened", today.minusDays(20), remedy("SUIT", lastDayToSue));
        var suit = new Matter(number, "V1");
        var decided = today.minusDays(5);
        story.act(suit, LEGAL, "submitRemedyReply", today.minusDays(15), Map.of("reply", "答辩状"));
        story.act(suit, LEGAL, "recordRemedyOutcome", decided, outcome("UPHELD", decided));

        story.act(number, LEAD, "serveDemand", decided, Forms.served(decided));
        story.act(
                number,
                LEAD,
                "recordDemandAnswer",
                today,
                Map.of("answer", "STATED", "points", "请求减免", "reply", "无法定减免情形"));

        assertThat(story.waiting(party)).contains("draftApplication");
        var anew = deadlines.find(party, "A102").orElseThrow();
        assertThat(anew.start()).isEqualTo(decided);
        assertThat(timers.dueAt(number, "applicationOverdue")).isEqualTo(deadlines.wakeAt(anew.dueDate()));
    }

    /** The same behind a plan that ended while the demand is still to be served. */
    @Test
    void aPlanThatEndsMovesTheTimerThatComesLater() {
        var today = LocalDate.now(clock);
        var number = story.performing(today.minusMonths(7));
        var party = Matter.party(number, 1);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        story.act(number, LEAD, "issueDemand", today.minusDays(25), Map.of());
        story.act(party, LEAD, "deferralRequested", today.minusDays(20), asksForInstalments());
        var plan = new Matter(number, "D1");
        var missed = instalment(3000, today.minusDays(14));
        story.act(
                plan,
                HEAD,
                "decideDeferral",
                today.minusDays(19),
                granted(missed, instalment(2000, today.plusDays(20))));
        timers.fire(number, "instalmentOver");
        story.act(plan, LEAD, "checkInstalment", today, Map.of("note", "未缴"));

        story.act(number, LEAD, "serveDemand", today, Forms.served(today));
        story.act(
                number,
                LEAD,
                "recordDemandAnswer",
                today,
                Map.of("answer", "STATED", "points", "请求减免", "reply", "无法定减免情形"));

        var anew = deadlines.find(party, "A102").orElseThrow();
        assertThat(anew.start()).isAfterOrEqualTo(today.minusDays(14));
        assertThat(timers.dueAt(number, "applicationOverdue")).isEqualTo(deadlines.wakeAt(anew.dueDate()));
    }

    @Test
    void nothingIsTakenByForceWhileTheExecutionIsSuspended() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        assertThat(story.refusals(party, HEAD, "executionSuspended", SERVED.minusDays(1), halt("HARDSHIP")))
                .contains("DATE_BEFORE_PREVIOUS_ACT");
        story.act(party, HEAD, "executionSuspended", SERVED, halt("HARDSHIP"));

        assertThat(story.refusals(
                        party,
                        LEAD,
                        "recordPerformance",
                        SERVED,
                        Map.of("fine", 100, "enforced", true, "lawfulHour", true)))
                .containsExactly("EXECUTION_SUSPENDED");
        story.act(party, LEAD, "recordPerformance", SERVED, Map.of("fine", 100));
    }

    @Test
    void aReviewGivesItsOwnTimesToReplyAndToSue() {
        var number = story.performing(SERVED);
        var received = LocalDate.of(2025, 1, 20);
        story.act(
                number,
                LEGAL,
                "remedyOpened",
                received,
                Forms.with(remedy("REVIEW", received.minusDays(3)), "track", "SIMPLIFIED"));
        var review = new Matter(number, "V1");
        // five working days from Monday 20 January: 21 to 24 and the worked Sunday 26, before Spring Festival
        assertThat(deadlines
                        .find(review, "A100a.simple")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2025, 1, 26));
        story.act(review, LEGAL, "submitRemedyReply", received, Map.of("reply", "答复书"));
        var decided = LocalDate.of(2025, 3, 20);
        story.act(review, LEGAL, "recordRemedyOutcome", decided, outcome("UPHELD", decided));

        // fifteen calendar days from 20 March end on 4 April, the first day of Qingming: Monday 7 April
        assertThat(deadlines
                        .find(Matter.party(number, 1), "A100.review")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2025, 4, 7));
    }

    /** Sixty days for a review begin with the service; a fine that is paid at once brings the file to the archive sooner. */
    @Test
    void aReviewOfACaseInTheArchiveIsTakenInAndAnswered() {
        var number = story.archived(SERVED);
        var lodged = SERVED.plusDays(20);

        story.act(number, LEGAL, "remedyOpened", lodged, remedy("REVIEW", lodged));
        var review = new Matter(number, "V1");
        // ten working days from Wednesday 22 January: 23, 24, 26 (worked), 27, then 5 to 8 (worked) February, 10, 11
        assertThat(deadlines
                        .find(review, "A100a.review")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2025, 2, 11));
        story.act(review, LEGAL, "submitRemedyReply", lodged, Map.of("reply", "答复书"));
        story.act(review, LEGAL, "recordRemedyOutcome", lodged.plusDays(40), outcome("UPHELD", lodged.plusDays(40)));

        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(story.waiting(review)).isEmpty();
    }

    @Test
    void aReviewBeforeTheTextOfItsLimitIsRefused() {
        var before = LocalDate.of(2023, 10, 9);
        var number = story.performing(before);

        assertThat(story.refusals(
                        number, LEGAL, "remedyOpened", before.plusDays(2), remedy("REVIEW", before.plusDays(2))))
                .containsExactly("DATE_TOO_EARLY");
        story.act(number, LEGAL, "remedyOpened", before.plusDays(2), remedy("SUIT", before.plusDays(2)));
    }

    @Test
    void aLetterOfOpinionIsAnsweredWithinSixtyDays() {
        var number = story.performing(SERVED);
        var lodged = SERVED.plusDays(5);
        story.act(number, LEGAL, "remedyOpened", lodged, remedy("REVIEW", lodged));
        var review = new Matter(number, "V1");
        story.act(review, LEGAL, "submitRemedyReply", lodged, Map.of("reply", "答复书"));
        var decided = LocalDate.of(2025, 3, 20);
        story.act(
                review,
                LEGAL,
                "recordRemedyOutcome",
                decided,
                Forms.with(outcome("UPHELD", decided), "letterOn", decided.toString()));

        // 11 days in March, 30 in April, 19 in May
        assertThat(deadlines.find(review, "A100b").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2025, 5, 19));
        assertThat(story.attempt(review, HEAD, "reportRectification", decided, Map.of("rectification", "已整改")))
                .hasToString("NotYours[role=REVIEWER]");
        story.act(review, LEGAL, "reportRectification", decided, Map.of("rectification", "已整改"));
    }

    @Test
    void aChangedFineIsWhatIsOwed() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        decidedOn(number, "CHANGED", Map.of("fine", 3000, "gain", 0));

        assertThat(performance.account(party).owed(SERVED.plusDays(10)).fine()).isEqualByComparingTo("3000");
        assertThat(story.refusals(number, LEAD, "recordPerformance", SERVED.plusDays(30), Map.of("fine", 3000.01)))
                .containsExactly("PAYMENT_OVER_DEBT");
    }

    @Test
    void anAnnulledDecisionIsNotExecutedAndClosesOnAnotherGround() {
        var number = story.performing(SERVED);
        var party = Matter.party(number, 1);
        assertThat(story.refusals(party, HEAD, "executionEnded", SERVED, halt("DECISION_ANNULLED")))
                .containsExactly("DECISION_STILL_STANDS");
        decidedOn(number, "ANNULLED", Map.of());

        assertThat(performance.owed(party).orElseThrow().isNothing()).isTrue();
        assertThat(beneath.refusals(number, LEAD, "issueDemand", JULY, Map.of()))
                .containsExactly("DECISION_NO_LONGER_STANDS");
        story.act(party, HEAD, "executionEnded", SERVED.plusDays(30), halt("DECISION_ANNULLED"));
        assertThat(story.refusals(number, LEAD, "proposeClosure", SERVED.plusDays(30), Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        story.act(number, LEAD, "proposeClosure", SERVED.plusDays(30), Forms.closure("OTHER"));
    }

    @Test
    void whatMustBeDecidedAgainDoesNotClose() {
        var number = story.performing(SERVED);
        decidedOn(number, "DECIDE_AGAIN", Map.of());

        assertThat(beneath.refusals(number, LEAD, "proposeClosure", SERVED.plusDays(30), Forms.closure("OTHER")))
                .containsExactly("CLOSING_DECIDE_AGAIN");
    }

    // ---- enforcement

    @Test
    void noDemandBeforeThePeriodsAreOver() {
        var number = story.performing(SERVED);

        assertThat(beneath.refusals(number, LEAD, "issueDemand", LocalDate.of(2025, 7, 2), Map.of()))
                .containsExactly("ENFORCEMENT_TOO_EARLY");
        assertThat(story.attempt(number, LEAD, "issueDemand", JULY, Map.of()).toString())
                .as("out of turn")
                .startsWith("TooLate");
    }

    @Test
    void noApplicationWithoutADemandOrItsTenDaysOrItsPapers() {
        var number = demanded();
        assertThat(beneath.refusals(number, LEAD, "draftApplication", JULY, application()))
                .containsExactly("NO_DEMAND_SERVED");
        story.act(number, LEAD, "serveDemand", JULY, Forms.served(JULY));
        assertThat(beneath.refusals(number, LEAD, "draftApplication", LocalDate.of(2025, 7, 17), application()))
                .as("ten working days: 4, 7 to 11, 14 to 17 July")
                .containsExactly("DEMAND_STILL_RUNS");
        story.act(
                number,
                LEAD,
                "recordDemandAnswer",
                JULY.plusDays(5),
                Map.of("answer", "STATED", "points", "请求减免", "reply", "无法定减免情形"));

        assertThat(story.refusals(number, LEAD, "draftApplication", LocalDate.of(2025, 7, 17), application()))
                .containsExactly("DEMAND_STILL_RUNS");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "draftApplication",
                        LocalDate.of(2025, 7, 18),
                        Forms.with(application(), "hasViews", false)))
                .containsExactly("APPLICATION_PAPER_MISSING");
    }

    @Test
    void afterThreeMonthsNobodyAppliesAndNobodySigns() {
        var number = demanded();
        story.act(number, LEAD, "serveDemand", JULY, Forms.served(JULY));
        story.act(number, LEAD, "recordDemandAnswer", JULY.plusDays(30), Map.of("answer", "SILENT"));

        // 2 October lies in the National Day holiday, which ends on 8 October 2025: Thursday the 9th is the last day
        assertThat(story.refusals(number, LEAD, "draftApplication", LocalDate.of(2025, 10, 10), application()))
                .containsExactly("APPLICATION_TOO_LATE");
        story.act(number, LEAD, "draftApplication", LocalDate.of(2025, 10, 9), application());
        assertThat(story.attempt(number, LEAD, "signApplication", LocalDate.of(2025, 10, 9), Map.of("approved", true)))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.refusals(
                        number, HEAD, "signApplication", LocalDate.of(2025, 10, 10), Map.of("approved", true)))
                .containsExactly("APPLICATION_TOO_LATE");
        story.act(number, HEAD, "signApplication", LocalDate.of(2025, 10, 9), Map.of("approved", true));
    }

    @Test
    void theCourtsAnswersFollowEachOther() {
        var number = applied();

        assertThat(story.refusals(number, LEAD, "recordCourtAnswer", JULY.plusDays(32), court("ENDED")))
                .containsExactly("COURT_ANSWER_OUT_OF_ORDER");
        assertThat(story.refusals(number, LEAD, "recordCourtAnswer", JULY.plusDays(32), court("ALLOWED")))
                .containsExactly("COURT_ANSWER_OUT_OF_ORDER");
        var refused = LocalDate.of(2025, 8, 6);
        story.act(number, LEAD, "recordCourtAnswer", refused, court("NOT_ACCEPTED"));
        // fifteen calendar days from 6 August
        assertThat(story.refusals(number, LEAD, "recordCourtAnswer", LocalDate.of(2025, 8, 22), court("OBJECTED")))
                .containsExactly("OBJECTION_TOO_LATE");
        story.act(number, LEAD, "recordCourtAnswer", LocalDate.of(2025, 8, 21), court("OBJECTED"));
    }

    @Test
    void whatIsSuspendedIsNotEnforced() {
        var number = demanded();
        var party = Matter.party(number, 1);
        assertThat(story.attempt(party, LEAD, "executionSuspended", JULY, halt("HARDSHIP")))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.refusals(party, HEAD, "executionResumed", JULY, Map.of("reason", "恢复")))
                .containsExactly("EXECUTION_NOT_SUSPENDED");
        story.act(party, HEAD, "executionSuspended", JULY, halt("HARDSHIP"));

        assertThat(story.refusals(party, HEAD, "executionSuspended", JULY, halt("OTHER")))
                .containsExactly("EXECUTION_SUSPENDED");
        assertThat(beneath.refusals(number, LEAD, "issueDemand", JULY, Map.of()))
                .containsExactly("EXECUTION_SUSPENDED");
        assertThat(beneath.refusals(number, LEAD, "draftApplication", JULY.plusDays(30), application()))
                .containsExactly("EXECUTION_SUSPENDED");
        assertThat(story.refusals(party, HEAD, "executionEnded", LocalDate.of(2026, 7, 6), halt("THREE_YEARS")))
                .containsExactly("SUSPENSION_NOT_THREE_YEARS");
        assertThat(story.refusals(party, HEAD, "executionEnded", JULY, halt("COURT_ENDED")))
                .containsExactly("EXECUTION_END_BY_COURT");
        assertThat(story.refusals(party, HEAD, "executionEnded", JULY, Forms.with(halt("OTHER"), "paper", " ")))
                .containsExactly("REQUIRED");
    }

    @Test
    void nothingIsHaltedBeforeTheDecisionIsServed() {
        var number = story.decided(SERVED);

        assertThat(story.refusals(Matter.party(number, 1), HEAD, "executionEnded", SERVED, halt("OTHER")))
                .containsExactly("NOT_PERFORMING");
    }

    private void decidedOn(CaseNumber number, String result, Map<String, Object> more) {
        story.act(number, LEGAL, "remedyOpened", SERVED.plusDays(6), remedy("SUIT", SERVED.plusDays(5)));
        var suit = new Matter(number, "V1");
        story.act(suit, LEGAL, "submitRemedyReply", SERVED.plusDays(10), Map.of("reply", "答辩状"));
        var form = new java.util.HashMap<>(outcome(result, SERVED.plusDays(20)));
        form.putAll(more);
        story.act(suit, LEGAL, "recordRemedyOutcome", SERVED.plusDays(20), form);
    }

    private CaseNumber demanded() {
        var number = story.performing(SERVED);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        story.act(number, LEAD, "issueDemand", JULY, Map.of());
        return number;
    }

    private CaseNumber applied() {
        var number = demanded();
        story.act(number, LEAD, "serveDemand", JULY, Forms.served(JULY));
        story.act(number, LEAD, "recordDemandAnswer", JULY.plusDays(30), Map.of("answer", "SILENT"));
        story.act(number, LEAD, "draftApplication", JULY.plusDays(31), application());
        story.act(number, HEAD, "signApplication", JULY.plusDays(32), Map.of("approved", true));
        return number;
    }
}
