package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Referring.handOver;
import static anjuan.testing.Referring.suspicion;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Urgency;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.exchange.Message;
import anjuan.exchange.Outbox;
import anjuan.ledger.Ledger;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.referral.Referral.State;
import anjuan.referral.Referrals;
import anjuan.suspension.Suspensions;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whole ways of an act to the police and back. */
@AnjuanTest
class ReferralStoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Suspensions suspensions;

    @Autowired
    GoodsLists goodsLists;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Outbox outbox;

    @Test
    void acceptedWithItsGoodsAndSuspendedUntilTheJudgment() throws IOException {
        var number = story.investigating(DAY);
        var seizure = seized(number);
        var preservation = preserved(number);
        var before = due(number);
        var referral = referring.received(number, DAY.plusDays(1), "SUSPEND");
        assertThat(suspensions.lasting(number)).isPresent();
        assertThat(deadlines.find(seizure, "A33").orElseThrow().dueDate().standsStill())
                .as("a seizure runs on")
                .isFalse();
        referring.police(referral, "POLICE_FILED", DAY.plusDays(3));

        assertThat(story.refusals(referral, LEAD, "handOverGoods", DAY.plusDays(4), handOver(List.of())))
                .containsExactly("GOODS_NOT_HANDED_OVER");
        assertThat(story.refusals(referral, LEAD, "handOverGoods", DAY.plusDays(4), handOver(List.of("S1:9"))))
                .containsExactly("GOODS_NOT_THERE");
        story.act(referral, LEAD, "handOverGoods", DAY.plusDays(4), handOver(List.of("S1:1", "S1:2", "K1:1", "K1:2")));
        story.act(
                referral,
                HEAD,
                "chooseCaseCourse",
                DAY.plusDays(4),
                Map.of("course", "SUSPEND", "reason", "须以刑事判决为依据"));
        referring.outcome(referral, "JUDGED_WITH_FINE", DAY.plusDays(60));

        for (var measure : List.of(seizure, preservation)) {
            assertThat(goodsLists.of(measure).has(Fate.HELD)).isFalse();
            assertThat(goodsLists.of(measure).all(Fate.HANDED_OVER)).hasSize(2);
        }
        assertThat(deadlines.find(seizure, "A33").orElseThrow().isRunning()).isFalse();
        assertThat(deadlines.find(referral, "F11").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(due(number)).as("out from day 1 to day 60").isEqualTo(before.plusDays(58));
        assertThat(suspensions.lasting(number)).isEmpty();
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.FINED);
        assertThat(made(number, PaperKind.GOODS_TRANSFER_NOTICE)).hasSize(1);
        assertThat(made(number, PaperKind.PRESERVED_GOODS_HANDOVER)).hasSize(1);
        assertThat(text(made(number, PaperKind.PRESERVED_GOODS_HANDOVER).get(0)))
                .contains("先行登记保存证据通知书", "外套", "裤子", Referring.POLICE, "第十二条")
                .doesNotContain("行政强制");
        assertThat(made(number, PaperKind.HAND_OVER_MINUTES)).hasSize(1);
        assertThat(text(made(number, PaperKind.HAND_OVER_MINUTES).get(0)))
                .contains("外套", "裤子", "云公〔2026〕8号", "周警官（020118）");
        assertThat(text(made(number, PaperKind.CRIME_REFERRAL).get(0)))
                .contains(
                        Referring.POLICE,
                        "抄送：" + Referring.PROCURATORATE,
                        "销售假冒注册商标的商品罪",
                        "情况的调查报告：涉嫌犯罪案件移送报告",
                        "检验报告或者鉴定结论：无（权利人辨认结论另行补充）",
                        "回");
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void refusedReconsideredRefusedSupervisedAndAccepted() throws IOException {
        var number = story.investigating(DAY);
        var before = due(number);
        var referral = referring.received(number, DAY, "SUSPEND");
        referring.police(referral, "POLICE_REFUSED", DAY.plusDays(3));
        assertThat(due(referral, "F12")).isEqualTo(DAY.plusDays(6));
        story.act(
                referral, HEAD, "answerRefusal", DAY.plusDays(5), Map.of("choice", "RECONSIDER", "reason", "销售金额已达标准"));
        assertThat(due(referral, "F13")).isEqualTo(DAY.plusDays(8));
        story.act(
                referral,
                LEAD,
                "reconsiderationAnswered",
                DAY.plusDays(8),
                referring.answer(number, "UPHELD", "云公复〔2026〕2号", DAY.plusDays(8)));
        assertThat(due(referral, "F14")).isEqualTo(DAY.plusDays(11));
        story.act(
                referral, HEAD, "answerRefusal", DAY.plusDays(10), Map.of("choice", "SUPERVISE", "reason", "应当立案而不立案"));
        supervision(referral, "REASONS_DEMANDED", DAY.plusDays(12));
        assertThat(due(referral, "F15")).isEqualTo(DAY.plusDays(19));
        supervision(referral, "FILING_ORDERED", DAY.plusDays(20));
        assertThat(due(referral, "F15.file")).isEqualTo(DAY.plusDays(35));
        supervision(referral, "POLICE_FILED", DAY.plusDays(30));
        assertThat(due(referral, "F11")).isEqualTo(DAY.plusDays(33));
        story.act(referral, LEAD, "handOverGoods", DAY.plusDays(31), handOver(List.of()));
        story.act(
                referral,
                HEAD,
                "chooseCaseCourse",
                DAY.plusDays(31),
                Map.of("course", "GO_ON", "reason", "其他违法行为继续办理"));

        assertThat(due(number)).as("goes on from day 31").isEqualTo(before.plusDays(30));
        assertThat(text(made(number, PaperKind.RECONSIDERATION_REQUEST).get(0)))
                .contains(Referring.POLICE, "云公〔2026〕8号", "销售金额已达标准");
        assertThat(text(made(number, PaperKind.SUPERVISION_PROPOSAL).get(0)))
                .contains(Referring.PROCURATORATE, "云公复〔2026〕2号", "应当立案而不立案");
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void refusedForGoodAndTheLimitGoesOnWithItsDaysExactlyRight() {
        var number = story.investigating(DAY);
        var before = due(number);
        var referral = referring.received(number, DAY.plusDays(5), "SUSPEND");
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().standsStill())
                .isTrue();
        referring.police(referral, "POLICE_REFUSED", DAY.plusDays(8));
        story.act(referral, HEAD, "answerRefusal", DAY.plusDays(9), Map.of("choice", "ACCEPT", "reason", "情节轻微"));

        // the days of the suspension and of the resumption count, the three between them do not
        assertThat(due(number)).isEqualTo(before.plusDays(3));
        assertThat(deadlines.find(number, "A80").orElseThrow().dueDate().standsStill())
                .isFalse();
        assertThat(suspensions.of(number).get(0).daysLate()).isZero();
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void oneChargeGoesAndTheOtherIsFined() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "chargeLaid", DAY, charge("销售侵权商品", "商标法第五十七条第三项"));
        story.act(number, LEAD, "chargeLaid", DAY, charge("擅自改变注册商标", "商标法第四十九条"));
        referring.sent(number, DAY, "GO_ON", with(suspicion(), "charges", List.of(1)));
        told(number, List.of(outcome(1, "JUDICIAL_ORGANS"), outcome(2, "PROVEN")));

        assertThat(story.refusals(
                        number,
                        HEAD,
                        "decideCase",
                        DAY,
                        with(
                                Forms.penalty("choice", "PENALTY", 5000),
                                "outcomes",
                                List.of(outcome(1, "PROVEN"), outcome(2, "PROVEN")))))
                .containsExactly("FINE_WHILE_REFERRED");
        story.act(
                number,
                HEAD,
                "decideCase",
                DAY,
                with(
                        Forms.penalty("choice", "PENALTY", 5000),
                        "outcomes",
                        List.of(outcome(1, "JUDICIAL_ORGANS"), outcome(2, "PROVEN"))));
        assertThat(story.waiting(number)).contains("serveDecision");
    }

    /** The duty to refer is of any crime: one without thresholds goes the same way, with the same papers and clocks. */
    @Test
    void anotherCrimeThanThoseWithThresholdsGoesTheSameWay() throws IOException {
        var number = story.deciding(DAY);
        var referral = referring.sent(number, DAY, "GO_ON", Referring.suspicionOfAnother());

        assertThat(text(made(number, PaperKind.CRIME_REFERRAL).get(0))).contains("生产、销售伪劣产品罪（刑法第一百四十条）");
        assertThat(text(made(number, PaperKind.REFERRAL_REPORT).get(0))).contains("生产、销售伪劣产品罪（刑法第一百四十条）");
        assertThat(outbox.of(number)).extracting(Message::body).anyMatch(body -> body.contains("生产、销售伪劣产品罪"));
        assertThat(story.refusals(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000)))
                .as("F17 holds for any crime")
                .containsExactly("FINE_WHILE_REFERRED");
        story.act(referral, LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        referring.police(referral, "POLICE_FILED", DAY);
        assertThat(due(referral, "F11")).isEqualTo(DAY.plusDays(3));
        story.act(referral, LEAD, "handOverGoods", DAY, handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", DAY, Map.of("course", "GO_ON", "reason", "继续"));
        referring.outcome(referral, "NOT_PROSECUTED", DAY);
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    /** RF-001: sent to the police on the day of the inspection, before anything was filed. */
    @Test
    void referredOnTheDayOfTheInspectionWithNoFiling() {
        var on = LocalDate.of(2024, 8, 7);
        var clue = new HashMap<>(Story.aClue(on));
        clue.put("respondentKind", "UNKNOWN");
        clue.remove("respondentName");
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", on, Forms.assign(LEAD, SECOND));
        var form = new HashMap<>(suspicion());
        form.remove("respondent");
        form.put("suspect", "周某");
        var referral = referring.reported(referring.suspected(number, on, form), on);

        assertThat(story.refusals(referral, CHIEF, "decideReferral", on, approval("SUSPEND")))
                .as("no case, no limit to stop")
                .containsExactly("CLOCK_NOT_RUNNING");
        story.act(referral, CHIEF, "decideReferral", on, approval("GO_ON"));
        story.act(referral, LEAD, "assembleReferral", on, referring.assembled(number, "16:00"));
        story.act(referral, LEAD, "recordReferralReceipt", on, referring.receipt(number, on, "17:30"));
        referring.police(referral, "POLICE_FILED", on.plusDays(2));
        story.act(referral, LEAD, "handOverGoods", on.plusDays(2), handOver(List.of()));
        assertThat(story.refusals(
                        referral, HEAD, "chooseCaseCourse", on.plusDays(2), Map.of("course", "CLOSE", "reason", "移送")))
                .containsExactly("COURSE_OF_NO_CASE");

        assertThat(story.file(number).stage()).isEqualTo(Stage.VERIFYING);
        assertThat(story.file(number).filingNumber()).isNull();
        assertThat(referrals.find(referral).orElseThrow().suspect()).isEqualTo("周某");
        assertThat(made(number, PaperKind.CRIME_REFERRAL).get(0).madeOn()).isEqualTo(on);
    }

    @Test
    void aCaseClosesByTransferOnlyOnTheFilingNotice() {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        var referral = referring.received(number, DAY, "GO_ON");
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "JUDICIAL_ORGANS", 0));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "JUDICIAL_ORGANS", 0));
        assertThat(story.refusals(number, LEAD, "proposeClosure", DAY, Forms.closure("JUDICIAL_ORGANS")))
                .containsExactlyInAnyOrder("REFERRAL_NOT_SETTLED", "CLOSING_TRANSFER_NOT_PROVEN");
        referring.police(referral, "POLICE_FILED", DAY);
        story.act(referral, LEAD, "handOverGoods", DAY, handOver(List.of()));
        story.act(referral, HEAD, "chooseCaseCourse", DAY, Map.of("course", "CLOSE", "reason", "全案移送"));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("JUDICIAL_ORGANS"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());

        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSED);
        assertThat(referrals.find(referral).orElseThrow().state()).isEqualTo(State.TRANSFERRED);
    }

    @Test
    void aFineImposedBeforeIsNamedForTheCourtToSetOff() throws IOException {
        var number = story.investigating(DAY);
        story.act(
                number,
                LEAD,
                "partyChanged",
                DAY,
                Map.of("change", "FOUND", "kind", "ENTITY", "name", "某制衣厂", "reason", "查询", "paper", "查询结果"));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        var shop = Matter.party(number, 1);
        story.act(shop, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        story.act(shop, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(shop, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(shop, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
        story.act(shop, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));

        referring.sent(number, DAY.plusDays(1), "GO_ON");

        assertThat(text(made(number, PaperKind.CRIME_REFERRAL).get(0))).contains("罚款5000", "人民法院判处罚金时，依法折抵");
    }

    private Matter seized(CaseNumber number) {
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Map.of("approved", true));
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
        return seizure;
    }

    private Matter preserved(CaseNumber number) {
        story.act(number, LEAD, "preservationRequested", DAY, MeasureForms.askPreservation());
        var preservation = new Matter(number, "K1");
        story.act(preservation, HEAD, "decidePreservation", DAY, Map.of("approved", true));
        story.act(preservation, LEAD, "carryOutPreservation", DAY, MeasureForms.preserved());
        return preservation;
    }

    private void supervision(Matter referral, String kind, LocalDate on) {
        story.act(
                referral,
                LEAD,
                "supervisionAnswered",
                on,
                referring.answer(referral.caseNumber(), kind, "云检〔2026〕3号", on));
    }

    private void told(CaseNumber number, List<Map<String, Object>> outcomes) {
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(
                number,
                LEAD,
                "proposeDecision",
                DAY,
                with(Forms.penalty("kind", "PENALTY", 5000), "outcomes", outcomes));
        story.act(number, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
    }

    private static Map<String, Object> charge(String breach, String broken) {
        return Map.of("respondent", 0, "breach", breach, "lawBroken", broken, "lawApplied", "商标法第六十条");
    }

    private static Map<String, Object> outcome(int charge, String outcome) {
        return Map.of("charge", charge, "outcome", outcome, "note", "说明");
    }

    private LocalDate due(CaseNumber number) {
        return deadlines.find(number, "A80").orElseThrow().dueDate().effective();
    }

    private LocalDate due(Matter matter, String limit) {
        return deadlines.find(matter, limit).orElseThrow().dueDate().effective();
    }

    private List<Paper> made(CaseNumber number, PaperKind kind) {
        return papers.of(number).stream().filter(paper -> paper.kind() == kind).toList();
    }

    private String text(Paper paper) throws IOException {
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
