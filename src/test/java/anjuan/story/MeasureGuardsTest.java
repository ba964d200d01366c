package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.MeasureForms.askPreservation;
import static anjuan.testing.MeasureForms.askSeizure;
import static anjuan.testing.MeasureForms.everything;
import static anjuan.testing.MeasureForms.handle;
import static anjuan.testing.MeasureForms.portion;
import static anjuan.testing.MeasureForms.preserved;
import static anjuan.testing.MeasureForms.release;
import static anjuan.testing.MeasureForms.report;
import static anjuan.testing.MeasureForms.returned;
import static anjuan.testing.MeasureForms.seized;
import static anjuan.testing.MeasureForms.takenOver;
import static anjuan.testing.MeasureForms.taking;
import static anjuan.testing.MeasureForms.urgentlyPreserved;
import static anjuan.testing.MeasureForms.urgentlySeized;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.People;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody takes, keeps, returns or loses goods otherwise than the law says: not out of turn, not as somebody else, not by a redrawn diagram. */
@AnjuanTest
class MeasureGuardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    TimerJobs timers;

    @Autowired
    People people;

    @Autowired
    Rows rows;

    @Autowired
    GoodsLists goodsLists;

    @Autowired
    Clock clock;

    // ---- approval

    @Test
    void nothingIsTakenWithoutApproval() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        var seizure = new Matter(number, "S1");
        var preservation = new Matter(number, "K1");

        assertThat(story.attempt(seizure, LEAD, "carryOutSeizure", DAY, seized()))
                .hasToString("TooLate[done=null, heldBy=null]");
        assertThat(beneath.refusals(seizure, LEAD, "carryOutSeizure", DAY, seized()))
                .containsExactly("MEASURE_NOT_APPROVED");
        assertThat(beneath.refusals(preservation, LEAD, "carryOutPreservation", DAY, preserved()))
                .containsExactly("MEASURE_NOT_APPROVED");
        assertThatThrownBy(() -> redrawn.carriesOut("startSeizure", seizure)).hasStackTraceContaining("was not taken");
        assertThatThrownBy(() -> redrawn.carriesOut("startPreservation", preservation))
                .hasStackTraceContaining("was not taken");
        assertThatThrownBy(() -> redrawn.carriesOut("endSeizure", seizure))
                .hasStackTraceContaining("has not come to its end");
    }

    @Test
    void onlyTheHeadApprovesAndOnlyOnce() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        var seizure = new Matter(number, "S1");

        for (var other : List.of(LEAD, Story.UNIT_HEAD, Story.LEGAL, Story.CLERK)) {
            assertThat(story.attempt(seizure, other, "decideSeizure", DAY, Forms.approved()))
                    .hasToString("NotYours[role=HEAD]");
        }
        assertThatThrownBy(() -> story.attempt(seizure, "donghu.juzhang", "decideSeizure", DAY, Forms.approved()))
                .isInstanceOf(NoSuchCase.class);
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        assertThat(beneath.refusals(seizure, HEAD, "decideSeizure", DAY, Forms.approved()))
                .containsExactly("MEASURE_DECIDED_ALREADY");
        redrawn.straightTo("decideSeizure", "HEAD", seizure);
        assertThat(story.refusals(seizure, HEAD, "decideSeizure", DAY, Forms.approved()))
                .containsExactly("MEASURE_DECIDED_ALREADY");
    }

    @Test
    void onlyTheOfficersOfTheCaseTell() {
        var number = story.investigating(DAY);

        for (var other : List.of(HEAD, "shi.banan3", Story.UNIT_HEAD)) {
            assertThat(story.attempt(number, other, "seizureRequested", DAY, askSeizure()))
                    .hasToString("NotYours[role=HANDLER]");
            assertThat(story.attempt(number, other, "urgentPreservationTaken", DAY, urgentlyPreserved()))
                    .hasToString("NotYours[role=HANDLER]");
        }
        assertThatThrownBy(() -> story.attempt(number, "donghu.banan1", "seizureRequested", DAY, askSeizure()))
                .isInstanceOf(NoSuchCase.class);
    }

    @Test
    void whatIsUrgentIsMadeGoodBeforeAnythingElse() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "urgentSeizureTaken", DAY, urgentlySeized());
        var seizure = new Matter(number, "S1");

        assertThat(story.refusals(seizure, LEAD, "seizureReleaseRequested", DAY, release("NO_BREACH", everything())))
                .containsExactly("MEASURE_UNCONFIRMED");
        assertThat(beneath.refusals(seizure, HEAD, "confirmSeizure", DAY, Map.of("confirmed", true)))
                .containsExactly("MEASURE_NOT_TO_BE_CONFIRMED");
        assertThat(story.refusals(seizure, LEAD, "reportSeizure", DAY, report("14:19")))
                .containsExactly("REPORT_BEFORE_MEASURE");
        story.act(seizure, LEAD, "reportSeizure", DAY, report("15:00"));
        assertThat(beneath.refusals(seizure, LEAD, "reportSeizure", DAY, report("15:00")))
                .containsExactly("MEASURE_NOT_TO_BE_REPORTED");
        assertThat(story.attempt(seizure, LEAD, "confirmSeizure", DAY, Map.of("confirmed", true)))
                .hasToString("NotYours[role=HEAD]");
        story.act(number, LEAD, "urgentPreservationTaken", DAY, urgentlyPreserved());
        assertThat(beneath.refusals(
                        new Matter(number, "K1"), LEAD, "handlePreservation", DAY, handle("RELEASE", everything())))
                .containsExactly("MEASURE_UNCONFIRMED");
    }

    // ---- ground

    @Test
    void aSeizureNeedsAGroundOfItsKindOfRightAndItsDay() {
        var number = story.investigating(DAY);
        for (var ground : List.of("PATENT-69", "OLYMPIC-13", "TRADEMARK-76", "X", "TRADEMARK-62 ")) {
            assertThat(story.refusals(number, LEAD, "seizureRequested", DAY, with(askSeizure(), "ground", ground)))
                    .as(ground)
                    .containsExactly("SEIZURE_WITHOUT_GROUND");
            assertThat(story.refusals(
                            number, LEAD, "urgentSeizureTaken", DAY, with(urgentlySeized(), "ground", ground)))
                    .as(ground)
                    .containsExactly("SEIZURE_WITHOUT_GROUND");
        }
        var marks = investigating(with(Story.aClue(DAY), "rightKind", "SPECIAL_MARK"));
        assertThat(story.refusals(marks, LEAD, "seizureRequested", DAY, askSeizure()))
                .containsExactly("SEIZURE_WITHOUT_GROUND");
    }

    @Test
    void theUnfairCompetitionLawAsksForTheChief() {
        var number = story.investigating(DAY);
        var competition = with(askSeizure(), "ground", "COMPETITION-16");
        assertThat(story.refusals(
                        number, LEAD, "urgentSeizureTaken", DAY, with(urgentlySeized(), "ground", "COMPETITION-16")))
                .containsExactly("SEIZURE_REPORT_COMES_FIRST");
        story.act(number, LEAD, "seizureRequested", DAY, competition);
        var seizure = new Matter(number, "S1");

        assertThat(story.waiting(seizure)).containsExactly("decideSeizureAsChief");
        assertThat(beneath.refusals(seizure, HEAD, "decideSeizure", DAY, Forms.approved()))
                .containsExactly("SEIZURE_WRONG_APPROVER");
        redrawn.straightTo("decideSeizure", "HEAD", seizure);
        assertThat(story.refusals(seizure, HEAD, "decideSeizure", DAY, Forms.approved()))
                .containsExactly("SEIZURE_WRONG_APPROVER");
        var approval = Map.<String, Object>of("approved", true, "report", "关于查封的报告〔2026〕1号");
        assertThat(story.attempt(seizure, HEAD, "decideSeizureAsChief", DAY, approval))
                .hasToString("NotYours[role=CHIEF]");
        assertThat(story.refusals(seizure, CHIEF, "decideSeizureAsChief", DAY, with(approval, "report", " ")))
                .containsExactly("REQUIRED");
        story.act(seizure, CHIEF, "decideSeizureAsChief", DAY, approval);
        assertThat(story.waiting(seizure)).contains("carryOutSeizure");
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        assertThat(beneath.refusals(new Matter(number, "S2"), CHIEF, "decideSeizureAsChief", DAY, approval))
                .containsExactly("SEIZURE_WRONG_APPROVER");
    }

    @Test
    void aCountyBureauEntersTheApprovalOfTheCity() {
        var number = story.lodgedBy("donghu.dengji", with(Story.aClue(DAY), "unitId", "dh-case"));
        story.act(number, "donghu.kezhang", "assignVerification", DAY, Forms.assign("donghu.banan1", "donghu.banan2"));
        story.act(number, "donghu.banan1", "seizureRequested", DAY, with(askSeizure(), "ground", "COMPETITION-16"));
        var approval = Map.<String, Object>of("approved", true, "report", "关于查封的报告〔2026〕1号");

        assertThat(story.refusals(number, "donghu.juzhang", "decideSeizureAsChief", DAY, approval))
                .containsExactly("UPPER_APPROVAL_NEEDED");
        story.act(
                number,
                "donghu.juzhang",
                "decideSeizureAsChief",
                DAY,
                with(approval, "upperApproval", "云州市市场监督管理局批复〔2026〕2号"));
    }

    // ---- on the spot

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reported",
                "twoOfficers",
                "certificatesShown",
                "partyCalled",
                "reasonsTold",
                "partyHeard",
                "recordMade",
                "recordSigned",
                "absenceWitnessed",
                "otherDuties"
            })
    void eachOfTheTenDutiesMustBeTicked(String duty) {
        var number = approved();
        var left = new HashMap<>(anjuan.testing.MeasureForms.duties());
        left.remove(duty);

        assertThat(story.refusals(number, LEAD, "carryOutSeizure", DAY, with(seized(), "duties", left)))
                .containsExactly("MUST_HOLD");
        assertThat(story.refusals(number, LEAD, "urgentSeizureTaken", DAY, with(urgentlySeized(), "duties", left)))
                .containsExactly("MUST_HOLD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linked", "noDailyNeeds", "notTakenByOthers", "recorded"})
    void whatMayNotBeTakenIsNotTaken(String statement) {
        var number = approved();
        var left = with(anjuan.testing.MeasureForms.allowed(), statement, false);

        assertThat(story.refusals(number, LEAD, "carryOutSeizure", DAY, with(seized(), "allowed", left)))
                .containsExactly("MUST_HOLD");
    }

    @Test
    void twoCertifiedOfficersOfTheCaseMustBeThere() {
        var number = approved();

        assertThat(spot(number, "withOfficer", "")).containsExactly("REQUIRED");
        assertThat(spot(number, "withOfficer", LEAD)).containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(spot(number, "withOfficer", "shi.banan3")).containsExactly("OFFICER_NOT_ON_CASE");
        assertThat(spot(number, "withOfficer", "nobody")).containsExactly("OFFICER_UNKNOWN");
        assertThat(spot(number, "withOfficer", people.certifiedUntil(DAY.minusDays(1))))
                .containsExactly("OFFICER_NOT_CERTIFIED");
    }

    @Test
    void holderCustodianAndWitnessMustBeNamed() {
        var number = approved();

        assertThat(spot(number, "holder", null)).containsExactly("HOLDER_NOT_NAMED");
        assertThat(spot(number, "custody", "THIRD_PERSON")).containsExactly("CUSTODIAN_NOT_NAMED");
        assertThat(spot(number, "attendant", " ")).containsExactly("ATTENDANT_NOT_NAMED");
        assertThat(spot(number, "partyPresent", false)).containsExactly("WITNESS_NEEDED");
        assertThat(spot(number, "sceneRecord", null)).containsExactly("SCENE_RECORD_NEEDED");
        assertThat(story.refusals(number, LEAD, "carryOutSeizure", DAY, with(seized(), "goods", List.of())))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "carryOutSeizure",
                        DAY,
                        with(seized(), "goods", List.of(Map.of("name", "外套", "quantity", 0, "unit", "件")))))
                .containsExactly("AMOUNT_INVALID");
        assertThat(story.refusals(number, LEAD, "carryOutSeizure", DAY, with(seized(), "portions", everything())))
                .containsExactly("SEIZURE_GOODS_OF_ONE_SOURCE");
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        story.act(number, HEAD, "decidePreservation", DAY, Forms.approved());
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "carryOutPreservation",
                        DAY,
                        with(preserved(), "spot", Map.of("listed", true, "handedOver", true, "recorded", false))))
                .containsExactly("MUST_HOLD");
    }

    // ---- time

    @Test
    void afterTheSeventhWorkingDayNothingIsHandled() {
        var number = story.investigating(DAY);
        var preservation = preservation(number);
        // 2 March is a Monday: 3, 4, 5, 6, 9, 10, 11 March
        var after = LocalDate.of(2026, 3, 12);

        assertThat(story.refusals(preservation, LEAD, "handlePreservation", after, handle("RELEASE", everything())))
                .containsExactly("PRESERVATION_LAPSED");
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("RELEASE", everything()));
        assertThat(story.refusals(preservation, HEAD, "decidePreservationRelease", after, Map.of("granted", true)))
                .containsExactly("PRESERVATION_LAPSED");
        story.act(number, LEAD, "seizureRequested", after, with(askSeizure(), "preservation", "K1"));
        story.act(number, HEAD, "decideSeizure", after, Forms.approved());
        assertThat(story.refusals(number, LEAD, "carryOutSeizure", after, takenOver(everything())))
                .containsExactly("PRESERVATION_LAPSED");
    }

    @Test
    void aSeizureIsLengthenedOnceAndNotAfterItsTime() {
        var number = story.investigating(DAY);
        var seizure = seizure(number);
        var why = Map.<String, Object>of("reason", "涉及多地");
        // the thirtieth day is 1 April
        assertThat(story.refusals(seizure, LEAD, "seizureExtensionRequested", LocalDate.of(2026, 4, 2), why))
                .containsExactly("SEIZURE_TIME_UP");
        story.act(seizure, LEAD, "seizureExtensionRequested", DAY.plusDays(10), why);
        assertThat(story.refusals(seizure, LEAD, "seizureExtensionRequested", DAY.plusDays(10), why))
                .containsExactly("MEASURE_REQUEST_WAITS");
        assertThat(story.refusals(seizure, HEAD, "decideSeizureRequest", DAY.plusDays(9), Map.of("granted", true)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(
                        seizure, HEAD, "decideSeizureRequest", LocalDate.of(2026, 4, 2), Map.of("granted", true)))
                .containsExactly("SEIZURE_TIME_UP");
        assertThat(story.attempt(seizure, LEAD, "decideSeizureRequest", DAY.plusDays(10), Map.of("granted", true)))
                .hasToString("NotYours[role=HEAD]");
        story.act(seizure, HEAD, "decideSeizureRequest", DAY.plusDays(10), Map.of("granted", true));
        assertThat(story.refusals(seizure, LEAD, "seizureExtensionRequested", DAY.plusDays(40), why))
                .containsExactly("CLOCK_EXTENSIONS_USED_UP");
    }

    @Test
    void aTestHasItsPeriodAndEndsOnce() {
        var number = story.investigating(DAY);
        var seizure = seizure(number);
        var sent = Map.<String, Object>of(
                "kind", "APPRAISAL", "testBody", "省纤检所", "until", "2026-03-20", "portions", everything());

        assertThat(story.refusals(seizure, LEAD, "testResultCame", DAY, Map.of("result", "假冒")))
                .containsExactly("CLOCK_NOT_STOPPED");
        assertThat(story.refusals(seizure, LEAD, "goodsSentForTesting", DAY, with(sent, "until", "2026-03-01")))
                .containsExactly("TEST_ENDS_BEFORE_IT_BEGINS");
        assertThat(story.refusals(seizure, LEAD, "goodsSentForTesting", DAY, with(sent, "until", null)))
                .containsExactly("REQUIRED");
        story.act(seizure, LEAD, "goodsSentForTesting", DAY.plusDays(1), sent);
        assertThat(story.refusals(seizure, LEAD, "goodsSentForTesting", DAY.plusDays(2), sent))
                .containsExactly("CLOCK_ALREADY_STOPPED");
        assertThat(story.refusals(seizure, LEAD, "testResultCame", DAY, Map.of("result", "假冒")))
                .containsExactly("CLOCK_DATE_OUT_OF_ORDER");
    }

    @Test
    void noTimerFiresBeforeItsTimeByARedrawnDiagram() {
        var today = LocalDate.now(clock);
        var number = story.investigating(today);
        story.act(number, LEAD, "preservationRequested", today, askPreservation());
        story.act(number, HEAD, "decidePreservation", today, Forms.approved());
        story.act(number, LEAD, "carryOutPreservation", today, preserved());
        story.act(number, LEAD, "seizureRequested", today, askSeizure());
        story.act(number, HEAD, "decideSeizure", today, Forms.approved());
        story.act(number, LEAD, "carryOutSeizure", today, seized());

        assertThatThrownBy(() -> redrawn.carriesOut("lapsePreservation", new Matter(number, "K1")))
                .hasStackTraceContaining("are not over");
        assertThatThrownBy(() -> redrawn.carriesOut("expireSeizure", new Matter(number, "S1")))
                .hasStackTraceContaining("is not up");
        assertThat(beneath.refusals(
                        new Matter(number, "S1"), HEAD, "releaseExpiredSeizure", today, Map.of("reason", "届满")))
                .containsExactly("SEIZURE_TIME_NOT_UP");
        assertThatThrownBy(() -> redrawn.carriesOut("endPreservation", new Matter(number, "K1")))
                .hasStackTraceContaining("has not come to its end");
    }

    // ---- goods

    @Test
    void noGoodsAreLostOrCountedTwice() {
        var number = story.investigating(DAY);
        var seizure = seizure(number);

        assertThat(asked(seizure)).containsExactly("GOODS_NONE_CHOSEN");
        assertThat(asked(seizure, portion(1, 121))).containsExactly("GOODS_MORE_THAN_THERE");
        assertThat(asked(seizure, portion(3, 1))).containsExactly("GOODS_NOT_THERE");
        assertThat(asked(seizure, portion(1, 60), portion(1, 60))).containsExactly("GOODS_LINE_TWICE");
        assertThat(asked(seizure, portion(1, -5))).containsExactly("AMOUNT_INVALID");
        assertThat(asked(seizure, portion(1, "RELEASED", 5))).containsExactly("GOODS_NOT_THERE");
        assertThat(story.refusals(seizure, LEAD, "goodsReturned", DAY, returned(everything("HELD"))))
                .containsExactly("GOODS_NOT_THERE", "GOODS_NOT_THERE");
        assertThat(story.refusals(seizure, LEAD, "settleSeizure", DAY, Map.of()))
                .containsExactly("GOODS_NOT_ACCOUNTED");
        story.act(seizure, LEAD, "seizureReleaseRequested", DAY, release("NO_BREACH", List.of(portion(1, 20))));
        story.act(seizure, HEAD, "decideSeizureRequest", DAY, Map.of("granted", true));
        assertThatThrownBy(() -> redrawn.carriesOut("carryOutSeizureRequest", seizure))
                .hasStackTraceContaining("was granted");
        assertThatThrownBy(() -> redrawn.carriesOut("releaseUnconfirmedSeizure", seizure))
                .hasStackTraceContaining("was granted");
        assertThat(goodsLists.of(seizure).quantity(1, Fate.RELEASED)).isEqualByComparingTo("20");
        assertThat(story.refusals(
                        seizure,
                        LEAD,
                        "goodsReturned",
                        DAY,
                        with(returned(List.of(portion(1, "RELEASED", 20))), "signed", false)))
                .containsExactly("MUST_HOLD");
        assertThat(beneath.refusals(seizure, HEAD, "decideSeizureRequest", DAY, Map.of("granted", true)))
                .containsExactly("MEASURE_NOTHING_ASKED");
    }

    @Test
    void preservedGoodsAreNotReleasedWithoutTheHead() {
        var number = story.investigating(DAY);
        var preservation = preservation(number);

        assertThatThrownBy(() -> redrawn.carriesOut("releasePreservedGoods", preservation))
                .hasStackTraceContaining("was granted");
        assertThat(beneath.refusals(preservation, HEAD, "decidePreservationRelease", DAY, Map.of("granted", true)))
                .containsExactly("MEASURE_NOTHING_ASKED");
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("RELEASE", everything()));
        assertThat(story.attempt(preservation, LEAD, "decidePreservationRelease", DAY, Map.of("granted", true)))
                .hasToString("NotYours[role=HEAD]");
        story.act(preservation, HEAD, "decidePreservationRelease", DAY, Map.of("granted", true));
        assertThatThrownBy(() -> redrawn.carriesOut("releasePreservedGoods", preservation))
                .hasStackTraceContaining("was granted");
        assertThat(story.refusals(
                        preservation,
                        LEAD,
                        "accountForGoods",
                        DAY,
                        Map.of("end", "GIVEN_BACK", "portions", everything("RELEASED"))))
                .containsExactly("RETURN_NOT_SIGNED");
        assertThat(story.refusals(
                        preservation,
                        LEAD,
                        "accountForGoods",
                        DAY,
                        Map.of("end", "USED_UP", "portions", everything("RELEASED"))))
                .containsExactly("GOODS_NOT_THERE", "GOODS_NOT_THERE");
    }

    @Test
    void nothingIsConfiscatedWithoutADecision() {
        var number = story.investigating(DAY);
        var seizure = seizure(number);
        var preservation = preservation(number);

        assertThat(story.refusals(seizure, LEAD, "confiscationRecorded", DAY, Map.of("portions", everything())))
                .containsExactly("CONFISCATION_NOT_DECIDED");
        assertThat(story.refusals(preservation, LEAD, "handlePreservation", DAY, handle("CONFISCATE", everything())))
                .containsExactly("CONFISCATION_NOT_DECIDED");
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("SEND_FOR_TESTING", everything()));
        assertThat(story.refusals(
                        preservation,
                        LEAD,
                        "accountForGoods",
                        DAY,
                        Map.of("end", "CONFISCATED", "portions", everything("TESTING"))))
                .containsExactly("CONFISCATION_NOT_DECIDED");
    }

    @Test
    void anEarlyDisposalNeedsTheOwnersWillOrANotice() {
        var number = story.investigating(DAY);
        var seizure = seizure(number);
        var asks = new HashMap<String, Object>(Map.of(
                "cause",
                "PERISHABLE",
                "reason",
                "易腐",
                "evidenceKept",
                true,
                "consent",
                "CONSENTED",
                "way",
                "变卖",
                "portions",
                everything()));

        assertThat(story.refusals(seizure, LEAD, "earlyDisposalRequested", DAY, asks))
                .containsExactly("CONSENT_NEEDED");
        asks.put("consentBy", "云州市某百货商行");
        asks.put("consentOn", DAY.plusDays(1).toString());
        assertThat(story.refusals(seizure, LEAD, "earlyDisposalRequested", DAY, asks))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(seizure, LEAD, "earlyDisposalRequested", DAY, with(asks, "evidenceKept", false)))
                .containsExactly("MUST_HOLD");
        assertThat(story.refusals(seizure, LEAD, "earlyDisposalRequested", DAY, with(asks, "consent", "NOTICE_OVER")))
                .containsExactly("OWNER_NOTICE_NEEDED");
        assertThat(story.refusals(
                        seizure,
                        LEAD,
                        "ownerSought",
                        DAY,
                        Map.of("purpose", "CLAIM", "medium", "云州日报", "way", "领取", "reason", "下落不明")))
                .containsExactly("GOODS_NOT_RELEASED");
        asks.put("consentOn", DAY.toString());
        story.act(seizure, LEAD, "earlyDisposalRequested", DAY, asks);
        story.act(seizure, HEAD, "decideSeizureRequest", DAY, Map.of("granted", true));
        assertThat(goodsLists.of(seizure).quantity(1, Fate.TO_DISPOSE)).isEqualByComparingTo("120");
    }

    // ---- conversion and other matters

    @Test
    void onlyGoodsThatAreThereAreConverted() {
        var number = story.investigating(DAY);
        var other = story.investigating(DAY);
        preservation(other);
        assertThat(story.refusals(number, LEAD, "seizureRequested", DAY, with(askSeizure(), "preservation", "K1")))
                .containsExactly("PRESERVATION_UNKNOWN");
        var preservation = preservation(number);
        seizure(number);
        assertThat(story.refusals(number, LEAD, "seizureRequested", DAY, with(askSeizure(), "preservation", "S1")))
                .containsExactly("PRESERVATION_UNKNOWN");
        story.act(number, LEAD, "seizureRequested", DAY, with(askSeizure(), "preservation", "K1"));
        var seizure = new Matter(number, "S2");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());

        assertThat(story.refusals(seizure, LEAD, "carryOutSeizure", DAY, takenOver(List.of(portion(1, 121)))))
                .containsExactly("GOODS_MORE_THAN_THERE");
        assertThat(story.refusals(seizure, LEAD, "carryOutSeizure", DAY, seized()))
                .contains("SEIZURE_GOODS_OF_ONE_SOURCE");
        story.act(preservation, LEAD, "handlePreservation", DAY, handle("RELEASE", List.of(portion(1, 20))));
        assertThat(story.refusals(seizure, LEAD, "carryOutSeizure", DAY, takenOver(everything())))
                .containsExactly("MEASURE_REQUEST_WAITS");
        story.act(preservation, HEAD, "decidePreservationRelease", DAY, Map.of("granted", true));
        var before = rows.count();
        assertThat(story.refusals(seizure, LEAD, "carryOutSeizure", DAY, takenOver(everything())))
                .containsExactly("GOODS_MORE_THAN_THERE");
        assertThat(rows.count()).isEqualTo(before);
        story.act(seizure, LEAD, "carryOutSeizure", DAY, takenOver(List.of(portion(1, 100), portion(2, 30))));
    }

    @Test
    void theIdOfAnotherMatterDoesNotHelp() {
        var number = story.investigating(DAY);
        var first = seizure(number);
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        var preservation = preservation(number);

        assertThat(story.refusals(
                        preservation, LEAD, "seizureReleaseRequested", DAY, release("NO_BREACH", everything())))
                .containsExactly("MATTER_NOT_OPEN");
        assertThat(story.refusals(
                        new Matter(number, "S9"),
                        LEAD,
                        "seizureReleaseRequested",
                        DAY,
                        release("NO_BREACH", everything())))
                .containsExactly("MATTER_NOT_OPEN");
        assertThat(story.refusals(
                        new Matter(number, "S2"),
                        LEAD,
                        "seizureReleaseRequested",
                        DAY,
                        release("NO_BREACH", everything())))
                .containsExactly("SEIZURE_NOT_IN_FORCE");
        assertThat(story.attempt(first, HEAD, "decideSeizure", DAY, Forms.approved()))
                .asString()
                .startsWith("TooLate");
        assertThat(story.refusals(first, LEAD, "seizureRequested", DAY, askSeizure()))
                .containsExactly("MATTER_NOT_ASKED");
    }

    @Test
    void measuresBelongBetweenVerificationAndDecision() {
        var clue = story.lodged(DAY);
        assertThat(story.attempt(clue, LEAD, "seizureRequested", DAY, askSeizure()))
                .hasToString("NotYours[role=HANDLER]");
        var decided = story.decided(DAY);
        for (var beginning : List.of("seizureRequested", "preservationRequested")) {
            assertThat(story.refusals(
                            decided,
                            LEAD,
                            beginning,
                            DAY,
                            beginning.startsWith("seizure") ? askSeizure() : askPreservation()))
                    .containsExactly("NOT_AT_THIS_STAGE");
        }
        assertThat(story.refusals(decided, LEAD, "urgentSeizureTaken", DAY, urgentlySeized()))
                .containsExactly("NOT_AT_THIS_STAGE");
        var awaiting = story.awaitingFiling(DAY);
        story.act(awaiting, LEAD, "urgentPreservationTaken", DAY, urgentlyPreserved());
    }

    private CaseNumber approved() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        story.act(number, HEAD, "decideSeizure", DAY, Forms.approved());
        return number;
    }

    private Matter seizure(CaseNumber number) {
        story.act(number, LEAD, "seizureRequested", DAY, askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, seized());
        return seizure;
    }

    private Matter preservation(CaseNumber number) {
        story.act(number, LEAD, "preservationRequested", DAY, askPreservation());
        var preservation = new Matter(number, "K1");
        story.act(preservation, HEAD, "decidePreservation", DAY, Forms.approved());
        story.act(preservation, LEAD, "carryOutPreservation", DAY, preserved());
        return preservation;
    }

    private CaseNumber investigating(Map<String, Object> clue) {
        var number = story.lodged(clue);
        story.act(number, Story.UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, Story.SECOND));
        return number;
    }

    private List<String> spot(CaseNumber number, String field, Object value) {
        return story.refusals(
                number, LEAD, "carryOutSeizure", DAY, with(seized(), "taking", with(taking(), field, value)));
    }

    @SafeVarargs
    private List<String> asked(Matter seizure, Map<String, Object>... portions) {
        return story.refusals(seizure, LEAD, "seizureReleaseRequested", DAY, release("NO_BREACH", List.of(portions)));
    }
}
