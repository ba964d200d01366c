package anjuan.threshold;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.ledger.Ledger;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import anjuan.threshold.ReferralDuty.Ground;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Figures are entered by who handles a case from the verification to the decision, and the case says what they come to. */
@AnjuanTest
class FiguresEnteredTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WARNING = "threshold-warning";

    @Autowired
    Story story;

    @Autowired
    CrimeThresholds thresholds;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Test
    void theCaseWarnsFromTheFirstFigureThatComesNear() throws Exception {
        var number = story.verifying(DAY);

        enter(number, sold("399", "100"));
        assertThat(thresholds.warnings(number)).isEmpty();
        assertThat(ledger.latest(Matter.of(number), "figuresEntered")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("THRESHOLD_BELOW");
        show(number, "").andExpect(content().string(not(containsString(WARNING))));

        enter(number, sold("1", "100"));
        var warning = thresholds.warnings(number).get(0);
        assertThat(warning.standing()).isEqualTo(Standing.NEAR);
        assertThat(warning.measure()).isEqualTo(Measure.SALES);
        assertThat(warning.percent()).isEqualTo(80);
        assertThat(thresholds.mustBeReferred(number)).isFalse();
        show(number, "").andExpect(content().string(allOf(containsString(WARNING), containsString("数额接近刑事追诉标准"))));

        enter(number, sold("100", "100"));
        assertThat(thresholds.mustBeReferred(number)).isTrue();
        assertThat(thresholds.duties(number))
                .extracting(ReferralDuty::party, ReferralDuty::offence, ReferralDuty::ground, ReferralDuty::says)
                .containsExactly(
                        tuple(Matter.party(number, 1), Offence.SELLING, Ground.REACHED, "刑法 第二百一十四条；法释〔2025〕5号 第五条"));
        show(number, "").andExpect(content().string(containsString("应当移送公安机关")));
        assertThat(ledger.latest(Matter.of(number), "figuresEntered")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("THRESHOLD_REACHED");
    }

    @Test
    void figuresAreEnteredAtEveryStageFromVerificationToDecision() throws Exception {
        var cases = List.of(
                story.verifying(DAY),
                story.awaitingFiling(DAY),
                story.investigating(DAY),
                story.reviewing(DAY),
                story.proposed(DAY),
                story.notified(DAY),
                story.deciding(DAY));
        for (var number : cases) {
            enter(number, sold("500", "100"));
            for (var who : List.of(LEAD, HEAD)) {
                show(number, who, "").andExpect(content().string(containsString(WARNING)));
            }
        }
        assertThat(cases.stream().map(number -> story.file(number).stage()).distinct())
                .hasSize(7);
        assertThat(refused(story.performing(DAY), sold("500", "100"))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(refused(story.archived(DAY), sold("500", "100"))).containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void theWarningStaysThroughAWholeCase() throws Exception {
        var number = story.verifying(DAY);
        enter(number, sold("450", "100"));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));

        for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
            show(number, "?tab=" + tab).andExpect(content().string(containsString(WARNING)));
        }
    }

    @Test
    void onlyWhoHandlesTheCaseEntersFigures() {
        var number = story.investigating(DAY);

        for (var who : List.of(HEAD, UNIT_HEAD, LEGAL)) {
            assertThat(story.attempt(number, who, "figuresEntered", DAY, sold("500", "100")))
                    .isInstanceOf(Completion.NotYours.class);
        }
        assertThat(thresholds.entries(number)).isEmpty();
        story.act(number, SECOND, "figuresEntered", DAY, sold("500", "100"));
        assertThat(thresholds.entries(number)).hasSize(1);
    }

    @Test
    void aSuspicionObligesBelowTheThreshold() throws Exception {
        var number = story.investigating(DAY);
        var form = new HashMap<>(sold("1", "100"));
        form.put("isSuspected", true);
        form.put("suspicion", "账册显示尚有大量未查明的销售");

        enter(number, form);

        assertThat(thresholds.duties(number)).extracting(ReferralDuty::ground).containsExactly(Ground.SUSPICION);
        assertThat(ledger.latest(Matter.of(number), "figuresEntered")
                        .orElseThrow()
                        .outcome())
                .isEqualTo("THRESHOLD_SUSPECTED");
        show(number, "/thresholds").andExpect(content().string(containsString("账册显示尚有大量未查明的销售")));
    }

    @Test
    void aChargeIsOwedOnceWhateverItRestsOn() {
        var number = story.investigating(DAY);
        var goods = new HashMap<>(marked("MARK_GOODS", "20000"));
        var services = new HashMap<>(marked("MARK_SERVICES", "30000"));
        services.put("isSuspected", true);
        services.put("suspicion", "门店招牌与账册不符");

        enter(number, goods);
        assertThat(thresholds.mustBeReferred(number)).isFalse();
        enter(number, services);

        assertThat(thresholds.findings(number)).hasSize(3);
        assertThat(thresholds.duties(number))
                .extracting(ReferralDuty::offence, ReferralDuty::ground)
                .containsExactly(tuple(Offence.MARK_SERVICES, Ground.REACHED));
    }

    @Test
    void aLaterEntryTakesThePlaceOfAnEarlierOneWhichStays() throws Exception {
        var number = story.investigating(DAY);
        enter(number, sold("500", "100"));

        assertThat(refused(number, with(sold("50", "100"), "replaces", 1))).containsExactly("REQUIRED");
        assertThat(refused(number, with(with(sold("50", "100"), "replaces", 2), "reason", "误")))
                .containsExactly("THRESHOLD_ENTRY_UNKNOWN");
        enter(number, with(with(sold("50", "100"), "replaces", 1), "reason", "清点有误"));

        assertThat(thresholds.entries(number)).hasSize(2);
        assertThat(thresholds.findings(number).get(0).conducts()).containsExactly(2);
        assertThat(thresholds.warnings(number)).isEmpty();
        assertThat(refused(number, with(with(sold("50", "100"), "replaces", 1), "reason", "再改")))
                .containsExactly("THRESHOLD_ENTRY_UNKNOWN");
        var struckOut = with(with(with(sold("50", "100"), "replaces", 2), "reason", "非本案"), "isStruckOut", true);
        enter(number, struckOut);
        assertThat(thresholds.findings(number)).isEmpty();
        show(number, "/thresholds").andExpect(content().string(containsString("清点有误")));
    }

    @Test
    void aCorrectionBeginsWithWhatWasEntered() throws Exception {
        var number = story.investigating(DAY);
        var form = new HashMap<>(sold("517", "103"));
        form.put("knowledge", Map.of("priceTooLow", true));
        form.put("isSuspected", true);
        form.put("suspicion", "账册");
        enter(number, form);

        show(number, "/figuresEntered?replaces=1")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"517\""),
                                containsString("value=\"103.00\""),
                                containsString("value=\"2026-02-20\""),
                                containsString(">账册</textarea>"))));
        show(number, "/figuresEntered?replaces=9").andExpect(content().string(not(containsString("value=\"517\""))));
        show(number, "/figuresEntered?replaces=x").andExpect(content().string(not(containsString("value=\"517\""))));
    }

    @Test
    void amountsBelowZeroOrNotInFenAreRefused() {
        var number = story.investigating(DAY);

        assertThat(refused(number, sold("-1", "100"))).containsExactly("AMOUNT_INVALID");
        assertThat(refused(number, sold("10", "-100"))).containsExactly("AMOUNT_INVALID");
        assertThat(refused(number, sold("10", "0.001"))).containsExactly("AMOUNT_INVALID");
        var costs = Map.of("kind", "COSTS", "amount", -5, "unit", "YUAN");
        assertThat(refused(number, with(sold("10", "100"), "amounts", List.of(costs))))
                .containsExactly("AMOUNT_INVALID");
        assertThat(thresholds.entries(number)).isEmpty();
    }

    @Test
    void anAmountInAnotherUnitIsRefused() {
        var number = story.investigating(DAY);
        var costs = Map.of("kind", "COSTS", "amount", 5, "unit", "PIECE");

        assertThat(refused(number, with(sold("10", "100"), "amounts", List.of(costs))))
                .containsExactly("THRESHOLD_UNIT_WRONG");
    }

    @Test
    void evidenceThatWasNotRegisteredIsRefused() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        var goods = new HashMap<>(goods("500", "100"));

        goods.put("evidence", "99");
        assertThat(refused(number, with(sold("1", "1"), "goods", List.of(goods))))
                .containsExactly("THRESHOLD_EVIDENCE_UNKNOWN");
        goods.put("evidence", "1");
        enter(number, with(sold("1", "1"), "goods", List.of(goods)));
        assertThat(thresholds
                        .findings(number)
                        .get(0)
                        .governing()
                        .readings()
                        .get(0)
                        .figure()
                        .isSupported())
                .isTrue();
    }

    @Test
    void thePageTakesAndShowsAnEntry() throws Exception {
        var number = story.investigating(DAY);
        show(number, "/figuresEntered")
                .andExpect(
                        content().string(allOf(containsString("goods[0].actual"), containsString("amounts[0].unit"))));

        mvc.perform(post("/cases/" + number + "/figuresEntered")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("respondent", "1")
                        .param("offence", "SELLING")
                        .param("conduct", "销售假冒外套")
                        .param("actedFrom", "2026-01-05")
                        .param("actedUntil", "2026-02-20")
                        .param("rights", "1234567")
                        .param("goods[0].name", "外套")
                        .param("goods[0].state", "SOLD")
                        .param("goods[0].quantity", "520")
                        .param("goods[0].actual", "100")
                        .param("goods[1].name", "长裤")
                        .param("goods[1].state", "UNSOLD")
                        .param("goods[1].quantity", "30")
                        .param("goods[1].label", "200")
                        .param("amounts[0].kind", "COSTS")
                        .param("amounts[0].amount", "20000")
                        .param("amounts[0].unit", "YUAN")
                        .param("knowledge.priceTooLow", "true")
                        .param("occurredOn", DAY.toString()))
                .andExpect(redirectedUrl("/cases/" + number));

        show(number, "/thresholds")
                .andExpect(content()
                        .string(allOf(
                                containsString("52,000.00 元"),
                                containsString("104%"),
                                containsString("刑法 第二百一十四条；法释〔2025〕5号 第五条"),
                                containsString("法释〔2025〕5号 第二十八条"),
                                containsString("标价"),
                                containsString("价格明显偏低且无正当理由"),
                                containsString("尚无证据"),
                                containsString("是本局的设置，不是法律规定"))));
        mvc.perform(get("/cases/" + number + "/thresholds?lang=en")
                        .header("Accept-Language", "en")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isOk());
    }

    @Test
    void anActUnderTheOlderRulesSaysThatTheyWereNotChecked() throws Exception {
        var number = story.investigating(DAY);
        var form = new HashMap<>(sold("500", "100"));
        form.put("actedFrom", "2025-03-01");
        form.put("actedUntil", "2025-04-25");
        enter(number, form);

        assertThat(thresholds.warnings(number).get(0).isVerified()).isFalse();
        show(number, "").andExpect(content().string(containsString("未核对")));
        show(number, "/thresholds")
                .andExpect(content().string(allOf(containsString("未核对"), containsString("适用对当事人较轻的"))));
    }

    /** Art. 213 knew marks of services from 1 March 2021 on; without a suspicion the act may be entered, and the page says why it is no crime. */
    @Test
    void aServiceBeforeTheAmendmentIsNoCrimeAndIsNotSuspected() throws Exception {
        var number = story.investigating(DAY);
        var form = new HashMap<>(marked("MARK_SERVICES", "900000"));
        form.put("actedFrom", "2021-01-05");
        form.put("actedUntil", "2021-02-28");
        form.put("isSuspected", true);
        form.put("suspicion", "账册显示收入巨大");

        assertThat(refused(number, form)).containsExactly("THRESHOLD_NOT_A_CRIME_THEN");
        form.remove("isSuspected");
        form.remove("suspicion");
        enter(number, form);

        assertThat(thresholds.duties(number)).isEmpty();
        assertThat(thresholds.warnings(number)).isEmpty();
        show(number, "/thresholds")
                .andExpect(content().string(allOf(containsString("没有把该行为规定为犯罪"), containsString("刑法修正案（十一）第十七条"))));
        form.put("actedUntil", "2021-03-01");
        enter(number, form);
        show(number, "/thresholds").andExpect(content().string(containsString("当时的解释没有规定该罪名的数额")));
    }

    @Test
    void anActOfWhichNoRuleIsOnRecordSaysSo() throws Exception {
        var number = story.investigating(DAY);
        var form = new HashMap<>(sold("900", "100"));
        form.put("actedFrom", "2006-01-05");
        form.put("actedUntil", "2007-04-04");

        enter(number, form);

        assertThat(thresholds.duties(number)).isEmpty();
        show(number, "/thresholds").andExpect(content().string(containsString("请咨询法制机构")));
        show(number, "/thresholds?lang=en")
                .andExpect(content().string(containsString("No rule on record for that day; ask the legal section")));
        show(number, "/thresholds?lang=zh");
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoCalculation() throws Exception {
        var number = story.investigating(DAY);

        mvc.perform(get("/cases/" + number + "/thresholds")
                        .with(user("xian.banan1").roles("OFFICER")))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/cases/YZ-2026-99999/thresholds").with(user(LEAD).roles("OFFICER")))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void theDiagramHoldsNothingElse() {
        assertThat(Nodes.of("enter-figures.bpmn"))
                .isEqualTo(Set.of("figuresEntered", "isReferralOwed", "referralOwed", "referralNotOwed"));
    }

    private void enter(CaseNumber number, Map<String, Object> form) {
        story.act(number, LEAD, "figuresEntered", DAY, form);
    }

    private List<String> refused(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, LEAD, "figuresEntered", DAY, form);
    }

    private ResultActions show(CaseNumber number, String rest) throws Exception {
        return show(number, LEAD, rest);
    }

    private ResultActions show(CaseNumber number, String who, String rest) throws Exception {
        return mvc.perform(get("/cases/" + number + rest).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk());
    }

    private static Map<String, Object> marked(String offence, String fees) {
        var form = new HashMap<>(sold("1", "1"));
        form.remove("goods");
        form.put("offence", offence);
        form.put("amounts", List.of(Map.of("kind", "FEES", "amount", fees, "unit", "YUAN")));
        return form;
    }

    private static Map<String, Object> sold(String quantity, String price) {
        return Map.of(
                "respondent", 1,
                "offence", "SELLING",
                "conduct", "销售假冒外套",
                "actedFrom", "2026-01-05",
                "actedUntil", "2026-02-20",
                "rights", "1234567",
                "goods", List.of(goods(quantity, price)));
    }

    private static Map<String, Object> goods(String quantity, String price) {
        return Map.of("name", "外套", "state", "SOLD", "quantity", quantity, "actual", price);
    }
}
