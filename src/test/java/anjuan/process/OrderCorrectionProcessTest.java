package anjuan.process;

import static anjuan.testing.CorrectionForms.ordered;
import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.correction.Correction;
import anjuan.correction.CorrectionResult;
import anjuan.correction.Corrections;
import anjuan.correction.FollowUp;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceRegister;
import anjuan.serving.Service;
import anjuan.serving.Serving;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who broke the law is ordered to put it right by a day, and checked on when that day has come (A38, P16). */
@AnjuanTest
class OrderCorrectionProcessTest {

    private static final String PROCESS = "orderCorrection";
    private static final LocalDate DAY = march(2);
    private static final LocalDate DUE = march(25);

    @Autowired
    Story story;

    @Autowired
    Corrections corrections;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Serving serving;

    @Autowired
    Papers papers;

    @Autowired
    EvidenceRegister register;

    @Autowired
    TimerJobs timers;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void anOrderIsDecidedByTheHeadServedAndFoundCarriedOut() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, correction());
        assertThat(story.waiting(order(number))).containsExactly("decideCorrection");
        story.act(number, HEAD, "decideCorrection", march(4), ordered());

        var made = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.CORRECTION_ORDER)
                .toList();
        assertThat(made).singleElement().satisfies(paper -> assertThat(paper.number())
                .startsWith("云市监责改〔2026〕"));
        story.act(number, LEAD, "serveCorrection", march(5), Forms.served(march(5)));
        assertThat(serving.of(number)).singleElement().satisfies(service -> assertThat(service.document())
                .isEqualTo(Service.Document.ORDER));
        story.act(
                number,
                LEAD,
                "recheckCorrection",
                march(20),
                with(corrected(18), "evidence", List.of(Forms.evidence("ON_SITE_RECORD", "复查笔录"))));

        assertThat(only(number).result()).isEqualTo(CorrectionResult.CORRECTED);
        assertThat(only(number).correctedOn()).isEqualTo(march(18));
        assertThat(register.items(number)).extracting(EvidenceItem::name).contains("复查笔录");
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        served(number, correction());
        story.act(order(number), LEAD, "recheckCorrection", march(20), corrected(18));
        var second = served(number, correction());
        timers.fireOf(second, "correctionPeriodOver");
        assertThat(corrections.find(second).orElseThrow().overdue()).isTrue();
        story.act(second, LEAD, "recheckCorrection", march(26), notCorrected("PENALTY"));
        story.act(number, LEAD, "correctionProposed", DAY, correction());
        story.act(new Matter(number, "C3"), HEAD, "decideCorrection", DAY, refused());
        var fourth = served(number, correction());
        story.act(fourth, HEAD, "correctionWithdrawn", march(6), Map.of("reason", "当事人名称写错"));

        assertThat(timers.passed(number, PROCESS)).isEqualTo(Nodes.of("order-correction.bpmn"));
        assertThat(corrections.of(number)).noneMatch(Correction::isOpen);
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    /** Ninety days from 2 March: 31 May. The days between the order of 4 March and the refund of 20 March are fifteen. */
    @Test
    void theTimeOfARefundDoesNotCountInTheCaseLimit() {
        var number = story.investigating(DAY);
        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 5, 31));
        story.act(number, LEAD, "correctionProposed", DAY, refund());
        story.act(number, HEAD, "decideCorrection", march(4), ordered());

        assertThat(papers.of(number)).anyMatch(paper -> paper.kind() == PaperKind.REFUND_ORDER);
        assertThat(caseLimit(number).isTicking()).isFalse();
        story.act(number, LEAD, "serveCorrection", march(5), Forms.served(march(5)));
        assertThat(story.refusals(number, LEAD, "recheckCorrection", march(23), corrected(20)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(number, LEAD, "recheckCorrection", march(23), with(corrected(20), "refunded", 799)))
                .containsExactly("REFUND_NOT_AS_SAID");
        story.act(number, LEAD, "recheckCorrection", march(23), with(corrected(20), "refunded", 800));

        assertThat(caseLimit(number).isTicking()).isTrue();
        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(timers.dueAtOf(Matter.of(number), "caseOverdue"))
                .isEqualTo(deadlines.wakeAt(caseLimit(number).dueDate()));
    }

    /** Not paid back by 25 March: the twenty days from 5 to 24 March do not count, however late somebody looks. */
    @Test
    void moneyThatIsNotPaidBackHoldsTheLimitOnlyToTheDayOfTheOrder() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, refund());
        story.act(number, HEAD, "decideCorrection", march(4), ordered());
        story.act(number, LEAD, "serveCorrection", march(5), Forms.served(march(5)));

        story.act(
                number,
                LEAD,
                "recheckCorrection",
                LocalDate.of(2026, 4, 7),
                with(notCorrected("PENALTY"), "refunded", 300));

        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void aRefundThatIsWithdrawnLetsTheLimitGoOn() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, refund());
        story.act(number, HEAD, "decideCorrection", march(4), ordered());

        assertThat(story.refusals(order(number), HEAD, "correctionWithdrawn", march(3), Map.of("reason", "金额有误")))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(order(number), HEAD, "correctionWithdrawn", march(10), Map.of("reason", "金额有误"));

        // the five days from 5 to 9 March
        assertThat(caseLimit(number).dueDate().effective()).isEqualTo(LocalDate.of(2026, 6, 5));
    }

    @Test
    void whatWasNotCorrectedIsShownWhereThePenaltyIsProposedAndDecided() throws Exception {
        var number = story.reviewing(DAY);
        served(number, correction());
        story.act(order(number), LEAD, "recheckCorrection", march(26), notCorrected("PENALTY"));
        assertThat(only(number).followUp()).isEqualTo(FollowUp.PENALTY);
        story.act(number, LEGAL, "reviewCase", march(26), Forms.review("AGREE"));

        page(number, LEAD, "proposeDecision", "zh", "当事人未改正。仍在销售");
        page(number, LEAD, "proposeDecision", "en", "not corrected by 2026-03-25");
        mvc.perform(get("/cases/" + number + "?lang=en").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("Orders to correct and to refund")))
                .andExpect(content().string(containsString("Not corrected")));
    }

    /** As in real cases: a minor breach is excused, ordered to be put right, and the case closes on that ground. */
    @Test
    void anOrderMayStandInACaseWithoutAFineAndHoldsUpItsClosing() {
        var number = story.reviewing(DAY);
        served(number, correction());
        story.act(number, LEGAL, "reviewCase", march(6), Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", march(6), Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", march(6), Forms.approved());
        story.act(number, HEAD, "decideCase", march(6), Forms.penalty("choice", "EXCUSED", 0));
        story.act(number, LEAD, "serveDecision", march(6), Forms.served(march(6)));

        assertThat(story.refusals(number, LEAD, "proposeClosure", march(9), Forms.closure("EXCUSED")))
                .containsExactly("CORRECTION_STILL_OPEN");
        story.act(order(number), LEAD, "recheckCorrection", march(9), corrected(9));
        story.act(number, LEAD, "proposeClosure", march(9), Forms.closure("EXCUSED"));
        story.act(number, UNIT_HEAD, "endorseClosure", march(9), Forms.agrees());
        story.act(number, HEAD, "decideClosure", march(9), Forms.approved());

        assertThat(story.file(number).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void anOrderIsServedByPublicNoticeWhereNothingElseReachesTheParty() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, with(correction(), "dueOn", "2026-05-20"));
        story.act(number, HEAD, "decideCorrection", march(4), ordered());
        var order = order(number);
        assertThat(story.refusals(order, LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED")))
                .containsExactly("SERVICE_NO_FAILED_ATTEMPT");
        assertThat(story.refusals(order, LEAD, "serveCorrection", march(5), byNotice()))
                .containsExactly("SERVICE_NOTICE_NOT_POSTED");
        story.act(
                order,
                LEAD,
                "serviceAttempted",
                march(4),
                Map.of("way", "IN_PERSON", "place", "云州市解放路1号", "failure", "门已锁"));
        story.act(order, LEAD, "publicNoticePosted", march(4), posted("OTHER_WAYS_FAILED"));

        assertThat(papers.of(number)).anyMatch(paper -> paper.kind() == PaperKind.PUBLIC_NOTICE);
        assertThat(caseLimit(number).isTicking())
                .as("only the notice of the penalty stops the limit")
                .isTrue();
        // thirty days from 4 March: 3 April
        assertThat(story.refusals(order, LEAD, "serveCorrection", LocalDate.of(2026, 4, 3), byNotice()))
                .containsExactly("SERVICE_NOTICE_RUNNING");
        story.act(order, LEAD, "serveCorrection", LocalDate.of(2026, 4, 7), byNotice());
        assertThat(only(number).servedOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(story.refusals(
                        order, LEAD, "publicNoticePosted", LocalDate.of(2026, 4, 7), posted("OTHER_WAYS_FAILED")))
                .containsExactly("SERVICE_NOTHING_WAITS");
    }

    @Test
    void whatIsNotLawfullyProposedIsRefusedAndLeavesNoTrace() {
        var number = story.investigating(DAY);
        var before = rows.count();

        assertThat(story.refusals(number, LEAD, "correctionProposed", DAY, with(correction(), "respondent", 2)))
                .containsExactly("RESPONDENT_UNKNOWN");
        assertThat(story.refusals(number, LEAD, "correctionProposed", DAY, with(correction(), "dueOn", "2026-03-02")))
                .containsExactly("CORRECTION_DAY_PASSED");
        assertThat(story.refusals(number, LEAD, "correctionProposed", DAY, with(refund(), "amounts", null)))
                .containsExactly("REFUND_WITHOUT_SUM");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "correctionProposed",
                        DAY,
                        with(refund(), "amounts", List.of(Map.of("item", "服务费", "amount", -1)))))
                .containsExactly("AMOUNT_INVALID");
        assertThat(story.attempt(number, HEAD, "correctionProposed", DAY, correction()))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(rows.count()).isEqualTo(before);
        var clue = story.verifying(DAY);
        assertThat(story.refusals(clue, LEAD, "correctionProposed", DAY, correction()))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(corrections.of(clue)).isEmpty();
    }

    @Test
    void onlyTheHeadDecidesOnceAndNotBehindTheDay() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, correction());
        var order = order(number);

        assertThat(story.attempt(order, LEAD, "decideCorrection", DAY, ordered()))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(story.attempt(order, LEAD, "serveCorrection", DAY, Forms.served(DAY)))
                .as("out of turn")
                .isInstanceOf(Completion.TooLate.class);
        assertThat(story.refusals(order, HEAD, "decideCorrection", DAY, Map.of("granted", false)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(order, HEAD, "decideCorrection", DUE, ordered()))
                .containsExactly("CORRECTION_DAY_PASSED");
        assertThat(story.refusals(order, HEAD, "correctionWithdrawn", DAY, Map.of("reason", "不再需要")))
                .containsExactly("CORRECTION_NOT_ORDERED");
        assertThatThrownBy(() -> redrawn.carriesOut("issueCorrection", order))
                .hasStackTraceContaining("nobody ordered");
        story.act(order, HEAD, "decideCorrection", DAY, ordered());
        redrawn.straightTo("decideCorrection", "HEAD", order);
        assertThat(story.refusals(order, HEAD, "decideCorrection", DAY, refused()))
                .containsExactly("CORRECTION_DECIDED");
        assertThat(story.attempt(order, LEAD, "correctionWithdrawn", DAY, Map.of("reason", "不再需要")))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void nobodyIsFoundNotToHaveCorrectedBeforeHisTimeIsOver() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, correction());
        story.act(number, HEAD, "decideCorrection", DAY, ordered());
        var order = order(number);
        redrawn.straightTo("recheckCorrection", "HANDLER", order);
        assertThat(story.refusals(order, LEAD, "recheckCorrection", DUE, notCorrected("PENALTY")))
                .as("around the service")
                .containsExactly("CORRECTION_NOT_SERVED");

        var second = served(number, correction());

        assertThat(story.refusals(second, LEAD, "recheckCorrection", DUE, notCorrected("PENALTY")))
                .as("the last day is the party's")
                .containsExactly("CORRECTION_PERIOD_RUNNING");
        assertThat(story.refusals(
                        second, LEAD, "recheckCorrection", march(26), with(notCorrected("PENALTY"), "followUp", null)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(
                        second, LEAD, "recheckCorrection", march(26), with(corrected(20), "withOfficer", LEAD)))
                .containsExactly("OFFICERS_TWO_NEEDED");
        assertThat(story.refusals(
                        second, LEAD, "recheckCorrection", march(26), with(corrected(20), "correctedOn", null)))
                .containsExactly("REQUIRED");
        assertThat(story.refusals(second, LEAD, "recheckCorrection", march(26), corrected(27)))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(second, LEAD, "recheckCorrection", march(26), corrected(1)))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.attempt(second, HEAD, "recheckCorrection", march(26), notCorrected("PENALTY")))
                .isInstanceOf(Completion.NotYours.class);
    }

    @Test
    void whoGotTheOrderWhenItsDayHadComeHadNoTime() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "correctionProposed", DAY, correction());
        story.act(number, HEAD, "decideCorrection", march(4), ordered());
        var order = order(number);
        story.act(order, LEAD, "serveCorrection", DUE, Forms.served(DUE));

        assertThat(story.refusals(order, LEAD, "recheckCorrection", march(30), notCorrected("PENALTY")))
                .containsExactly("CORRECTION_SERVED_TOO_LATE");
        story.act(order, HEAD, "correctionWithdrawn", march(30), Map.of("reason", "期限已过才送达，另行责令"));

        assertThat(only(number).result()).isEqualTo(CorrectionResult.WITHDRAWN);
        assertThat(story.waiting(number)).containsExactly("investigate");
    }

    @Test
    void everyPageSaysWhatTheLawAsksInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        page(number, LEAD, "correctionProposed", "zh", "应当责令当事人改正或者限期改正违法行为");
        page(number, LEAD, "correctionProposed", "en", "The time of a refund of overcharged money does not count");
        story.act(number, LEAD, "correctionProposed", DAY, refund());
        page(number, HEAD, "decideCorrection", "zh", "多收的服务费");
        page(number, HEAD, "decideCorrection", "en", "The head decides on an order to correct");
        story.act(number, HEAD, "decideCorrection", march(4), ordered());
        page(number, LEAD, "serveCorrection", "zh", "云市监责退〔2026〕");
        page(number, LEAD, "serveCorrection", "en", "Serve the order");
        page(number, HEAD, "correctionWithdrawn/C1", "zh", "撤回的理由");
        page(number, HEAD, "correctionWithdrawn/C1", "en", "Withdraw the order");
        story.act(number, LEAD, "serveCorrection", march(5), Forms.served(march(5)));
        page(number, LEAD, "recheckCorrection", "zh", "改正期限至 2026-03-25，当日包括在内");
        page(number, LEAD, "recheckCorrection", "en", "To be corrected by 2026-03-25, that day included");
    }

    private void page(CaseNumber number, String who, String what, String language, String says) throws Exception {
        mvc.perform(get("/cases/" + number + "/" + what + "?lang=" + language)
                        .with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(says)));
    }

    /** The next order of a case, decided on 4 March and served on 5 March. */
    private Matter served(CaseNumber number, Map<String, Object> form) {
        var order = new Matter(number, "C" + (corrections.of(number).size() + 1));
        story.act(number, LEAD, "correctionProposed", DAY, form);
        story.act(order, HEAD, "decideCorrection", march(4), ordered());
        story.act(order, LEAD, "serveCorrection", march(5), Forms.served(march(5)));
        return order;
    }

    private Correction only(CaseNumber number) {
        var all = corrections.of(number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private RunningClock caseLimit(CaseNumber number) {
        return deadlines.find(number, "A80").orElseThrow();
    }

    private static Matter order(CaseNumber number) {
        return new Matter(number, "C1");
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Map<String, Object> correction() {
        return CorrectionForms.correction(DUE);
    }

    private static Map<String, Object> refund() {
        return CorrectionForms.refund(DUE);
    }

    private static Map<String, Object> refused() {
        return Map.of("granted", false, "opinion", "已经自行改正");
    }

    private static Map<String, Object> corrected(int marchDay) {
        return Map.of(
                "corrected",
                true,
                "withOfficer",
                SECOND,
                "finding",
                "涉案商品已全部下架",
                "correctedOn",
                march(marchDay).toString());
    }

    private static Map<String, Object> notCorrected(String followUp) {
        return Map.of("corrected", false, "withOfficer", SECOND, "finding", "仍在销售", "followUp", followUp);
    }

    private static Map<String, Object> posted(String ground) {
        return Map.of("ground", ground, "efforts", "到登记住所查访，电话停机", "place", "本局网站和公告栏");
    }

    private static Map<String, Object> byNotice() {
        return Map.of("way", "PUBLIC_NOTICE", "receiver", "云州市某百货商行", "proof", "公告截图、公告栏照片");
    }
}
