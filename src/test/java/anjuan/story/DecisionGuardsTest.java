package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.decision.Decisions;
import anjuan.engine.Redrawn;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law asks before a decision, and before a case closes. */
@AnjuanTest
class DecisionGuardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> PENALTY = Forms.penalty("choice", "PENALTY", 5000);

    @Autowired
    Story story;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Decisions decisions;

    @Test
    void nothingIsProposedOrDecidedBeforeTheReviewAgreed() {
        var investigated = story.investigating(DAY);
        var inReview = story.reviewing(DAY);

        for (var number : new CaseNumber[] {investigated, inReview}) {
            assertThat(beneath.refusals(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000)))
                    .containsExactly("DECISION_WITHOUT_REVIEW");
            assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, PENALTY))
                    .contains("DECISION_WITHOUT_REVIEW");
            assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "EXCUSED", 0)))
                    .containsExactly("DECISION_WITHOUT_REVIEW");
        }
    }

    @Test
    void aDiagramRedrawnAroundTheReviewDecidesNothing() {
        var number = story.investigating(DAY);

        redrawn.straightTo("decideCase", "HEAD", number);

        assertThat(story.waiting(number)).contains("decideCase");
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, PENALTY))
                .contains("DECISION_WITHOUT_REVIEW", "DECISION_WITHOUT_NOTICE");
        assertThat(decisions.decision(Matter.party(number, 1))).isEmpty();
    }

    @Test
    void aDiagramRedrawnToGiveTheDecisionToTheOfficersDoesNot() {
        var number = story.investigating(DAY);

        redrawn.straightTo("decideCase", "HANDLER", number);

        assertThat(story.attempt(number, LEAD, "decideCase", DAY, PENALTY)).isInstanceOf(Completion.NotYours.class);
        assertThat(decisions.decision(Matter.party(number, 1))).isEmpty();
    }

    @Test
    void aPenaltyImposesSomething() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        assertThat(story.refusals(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 0)))
                .containsExactly("DECISION_PENALTY_EMPTY");

        assertThat(story.refusals(story.deciding(DAY), HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 0)))
                .containsExactly("DECISION_PENALTY_EMPTY");
    }

    @Test
    void aPenaltyIsNotDecidedWithoutANoticeToTheParty() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());

        // the diagram itself leads here: no penalty was proposed, so no notice was made
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, PENALTY)).containsExactly("DECISION_WITHOUT_NOTICE");
    }

    @Test
    void aNoticeThatIsNotServedIsNoNotice() {
        var number = story.proposed(DAY);
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());

        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, PENALTY))
                .containsExactly("DECISION_WITHOUT_NOTICE");
    }

    @Test
    void aPenaltyIsNotDecidedBeforeThePartyWasHeard() {
        assertThat(beneath.refusals(story.notified(DAY), HEAD, "decideCase", DAY, PENALTY))
                .containsExactly("DECISION_BEFORE_STATEMENT");
    }

    @Test
    void silenceCountsOnlyWhenFiveWorkingDaysArePast() {
        var number = story.notified(DAY);
        var silent = Map.<String, Object>of("statement", "SILENT");
        // served on Monday 2 March: Tuesday 3 to Monday 9 March are the five
        var lastDay = LocalDate.of(2026, 3, 9);

        assertThat(story.refusals(number, LEAD, "recordStatement", DAY, silent))
                .containsExactly("STATEMENT_PERIOD_RUNNING");
        assertThat(story.refusals(number, LEAD, "recordStatement", lastDay, silent))
                .containsExactly("STATEMENT_PERIOD_RUNNING");
        story.act(number, LEAD, "recordStatement", lastDay.plusDays(1), silent);

        assertThat(story.waiting(number)).containsExactly("decideCase");
    }

    @Test
    void whatThePartyStatedIsAnswered() {
        var number = story.notified(DAY);

        assertThat(story.refusals(number, LEAD, "recordStatement", DAY, Map.of("statement", "STATED")))
                .containsExactly("REQUIRED");
        story.act(
                number,
                LEAD,
                "recordStatement",
                DAY,
                Map.of("statement", "STATED", "points", "不知是侵权商品", "adopted", false, "answer", "进货价明显偏低，不予采纳"));

        assertThat(decisions.notice(Matter.party(number, 1)).orElseThrow().points())
                .isEqualTo("不知是侵权商品");
    }

    @ParameterizedTest
    @CsvSource({"fine, 5000.01", "gain, 1", "goods, 侵权服装24件", "warning, true"})
    void aDecisionIsNotHeavierThanThePartyWasTold(String measure, String value) {
        var number = story.deciding(DAY);
        var heavier = with(Map.<String, Object>of("warning", false, "fine", 5000, "gain", 0), measure, value);

        assertThat(story.refusals(number, HEAD, "decideCase", DAY, with(PENALTY, "penalty", heavier)))
                .containsExactly("DECISION_HEAVIER_THAN_NOTIFIED");
    }

    @Test
    void aDecisionMayBeLighterThanThePartyWasTold() {
        var number = story.deciding(DAY);

        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 3000));

        assertThat(decisions
                        .decision(Matter.party(number, 1))
                        .orElseThrow()
                        .penalty()
                        .fine())
                .isEqualByComparingTo("3000");
    }

    @Test
    void aHeavierDecisionIsLawfulBehindANewNotice() {
        var number = story.deciding(DAY);
        var heavier = Forms.penalty("choice", "PENALTY", 8000);
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, heavier))
                .containsExactly("DECISION_HEAVIER_THAN_NOTIFIED");

        story.act(number, HEAD, "decideCase", DAY, Map.of("choice", "RETURNED", "reasons", "罚款偏低，重新提出"));
        assertThat(story.waiting(number)).containsExactly("proposeDecision");
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 8000));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", DAY, heavier);

        assertThat(decisions.notice(Matter.party(number, 1)).orElseThrow().round())
                .isEqualTo(2);
        assertThat(decisions
                        .decision(Matter.party(number, 1))
                        .orElseThrow()
                        .penalty()
                        .fine())
                .isEqualByComparingTo("8000");
    }

    @Test
    void aNoticeOfTheFirstRoundDoesNotServeTheSecond() {
        var number = story.deciding(DAY);
        story.act(number, HEAD, "decideCase", DAY, Map.of("choice", "RETURNED", "reasons", "重新提出"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 8000));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());

        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 8000)))
                .containsExactly("DECISION_WITHOUT_NOTICE");
    }

    @Test
    void aPenaltyBehindLegalReviewIsDiscussedByTheLeaders() {
        var number = story.meeting(DAY);

        assertThat(story.waiting(number)).containsExactly("holdMeeting");
        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, PENALTY))
                .containsExactly("DECISION_NEEDS_LEADERS_MEETING");
        assertThat(story.attempt(number, HEAD, "holdMeeting", DAY, Forms.meeting("PENALTY")))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.refusals(
                        number, CHIEF, "holdMeeting", DAY, with(Forms.meeting("PENALTY"), "views", List.of())))
                .containsExactly("MEETING_TOO_SMALL", "MEETING_CHAIR_NOT_THERE");
        assertThat(story.refusals(number, CHIEF, "holdMeeting", DAY, with(Forms.meeting("PENALTY"), "chair", "孙七")))
                .containsExactly("MEETING_CHAIR_NOT_THERE");
        story.act(number, CHIEF, "holdMeeting", DAY, Forms.meeting("PENALTY"));
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, with(PENALTY, "choice", "EXCUSED")))
                .containsExactly("DECISION_AGAINST_MEETING");
        story.act(number, HEAD, "decideCase", DAY, PENALTY);

        assertThat(decisions.decision(Matter.party(number, 1)).orElseThrow().meeting())
                .isEqualTo(1);
    }

    @Test
    void aMeetingOnAnEarlierProposalDoesNotCount() {
        var number = story.meeting(DAY);
        story.act(number, CHIEF, "holdMeeting", DAY, Forms.meeting("PENALTY"));
        story.act(number, HEAD, "decideCase", DAY, Map.of("choice", "RETURNED", "reasons", "幅度不当"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 4000));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));

        assertThat(beneath.refusals(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 4000)))
                .containsExactly("DECISION_NEEDS_LEADERS_MEETING");
    }

    @Test
    void theSameLeaderSpeaksOnce() {
        var number = story.meeting(DAY);
        var view = Map.of("name", "何军", "post", "局长", "said", "同意");

        assertThat(story.refusals(
                        number,
                        CHIEF,
                        "holdMeeting",
                        DAY,
                        with(Forms.meeting("PENALTY"), "views", List.of(view, view))))
                .containsExactly("MEETING_NAMED_TWICE", "MEETING_TOO_SMALL");
    }

    @Test
    void aReturnedProposalIsMadeAgain() {
        var number = story.proposed(DAY);
        assertThat(story.refusals(number, HEAD, "decideProposal", DAY, Map.of("approved", false)))
                .containsExactly("REQUIRED");

        story.act(number, HEAD, "decideProposal", DAY, Forms.returned("幅度不当"));
        assertThat(story.waiting(number)).containsExactly("proposeDecision");
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 4000));

        assertThat(decisions.proposal(Matter.party(number, 1)).orElseThrow().round())
                .isEqualTo(2);
        assertThat(story.waiting(number)).containsExactly("decideProposal");
    }

    @ParameterizedTest
    @CsvSource({
        "EXCUSED, true",
        "NOT_PROVEN, true",
        "OTHER_DEPARTMENT, false",
    })
    void theOtherKindsOfDecisionEndWithoutNoticeOrPerformance(String kind, boolean isServed) {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", kind, 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", kind, 0));
        if (isServed) {
            assertThat(decisions.decision(Matter.party(number, 1)).orElseThrow().number())
                    .contains("市监不罚");
            story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        }
        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure(kind));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());

        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(story.waiting(number)).containsExactly("archiveCase");
    }

    @Test
    void nothingClosesWhileSomethingIsOwed() {
        var number = owing();

        assertThat(beneath.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactlyInAnyOrder(
                        "CLOSING_FINE_OWED", "CLOSING_GAIN_OWED", "CLOSING_GOODS_OWED", "CLOSING_CORRECTION_OWED");
        assertThat(beneath.refusals(number, HEAD, "decideClosure", DAY, Forms.approved()))
                .containsExactlyInAnyOrder(
                        "CLOSING_FINE_OWED", "CLOSING_GAIN_OWED", "CLOSING_GOODS_OWED", "CLOSING_CORRECTION_OWED");
    }

    @Test
    void eachThingOwedHoldsUpTheClosingByItself() {
        var number = owing();

        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000, "gain", 300, "goodsHandled", true));
        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        assertThat(beneath.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_CORRECTION_OWED");
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("correctionDone", true));
        assertThat(beneath.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_GOODS_NOT_HANDLED");
        story.act(number, LEAD, "handleGoods", DAY, Forms.goods());

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void aDiagramRedrawnAroundThePerformanceClosesNothing() {
        var number = story.performing(DAY);

        redrawn.straightTo("proposeClosure", "HANDLER", number);

        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_FINE_OWED");
    }

    @Test
    void nothingClosesBeforeTheDecisionIsServed() {
        var number = story.decided(DAY);

        assertThat(beneath.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED")))
                .contains("CLOSING_DECISION_NOT_SERVED");
    }

    @Test
    void aCaseClosesOnlyOnTheGroundThatItsDecisionProves() {
        var number = story.closing(DAY);

        for (var ground : new String[] {"EXCUSED", "NOT_PROVEN", "OTHER_DEPARTMENT", "JUDICIAL_ORGANS"}) {
            assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure(ground)))
                    .containsExactly("CLOSING_GROUND_NOT_PROVEN");
        }
    }

    @Test
    void aReturnedClosureIsProposedAgain() {
        var number = story.closing(DAY);
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        assertThat(story.refusals(number, HEAD, "decideClosure", DAY, Map.of("approved", false)))
                .containsExactly("REQUIRED");

        story.act(number, HEAD, "decideClosure", DAY, Forms.returned("缴款凭证未入卷"));
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());

        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aPartyDoesNotPayMoreThanItOwesNorNothing() {
        var number = story.performing(DAY);

        assertThat(story.refusals(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000.01)))
                .containsExactly("PAYMENT_OVER_DEBT");
        assertThat(story.refusals(number, LEAD, "recordPerformance", DAY, Map.of("gain", 1)))
                .containsExactly("PAYMENT_OVER_DEBT");
        assertThat(story.refusals(number, LEAD, "recordPerformance", DAY, Map.of()))
                .containsExactly("PAYMENT_EMPTY");
        assertThat(story.refusals(number, LEAD, "recordPerformance", DAY, Map.of("fine", -1)))
                .containsExactly("AMOUNT_INVALID");
    }

    @Test
    void aPaymentInPartsIsPaidWhenTheLastPartIs() {
        var number = story.performing(DAY);
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 2000));
        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        assertThat(story.refusals(number, LEAD, "recordPerformance", DAY, Map.of("fine", 3000.01)))
                .containsExactly("PAYMENT_OVER_DEBT");

        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 3000));

        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void anEmptyVolumeIsNotArchived() {
        var number = story.closing(DAY);
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());

        assertThat(story.refusals(
                        number,
                        Story.ARCHIVIST,
                        "archiveCase",
                        DAY,
                        Map.of("volume", "2026-1", "frontPages", 0, "backPages", 0)))
                .containsExactly("ARCHIVE_WITHOUT_PAGES");
    }

    /** A case in which everything is owed that can be: a fine, gains, goods and a correction. */
    private CaseNumber owing() {
        var all = Map.<String, Object>of("fine", 5000, "gain", 300, "goods", "侵权服装24件", "correction", "立即停止销售");
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(
                number,
                LEAD,
                "proposeDecision",
                DAY,
                Map.of("kind", "PENALTY", "reasons", "违法事实清楚", "penalty", with(all, "warning", true)));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
        story.act(
                number,
                HEAD,
                "decideCase",
                DAY,
                Map.of("choice", "PENALTY", "reasons", "违法事实清楚", "penalty", with(all, "warning", true)));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        return number;
    }
}
