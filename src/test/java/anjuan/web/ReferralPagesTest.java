package anjuan.web;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Referring.approval;
import static anjuan.testing.Referring.handOver;
import static anjuan.testing.Referring.report;
import static anjuan.testing.Referring.team;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.referral.Referrals;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CountedStatements;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Referring;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every page of a referral in both languages, and how its forms are filled in. */
@AnjuanTest
class ReferralPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int MOST_FOR_CASE = 15;

    @Autowired
    Story story;

    @Autowired
    Referring referring;

    @Autowired
    Referrals referrals;

    @Autowired
    Papers papers;

    @Autowired
    CountedStatements counted;

    @Autowired
    MockMvc mvc;

    @Test
    void eachPageSaysWhatTheLawAsksAndUntilWhen() throws Exception {
        var number = story.investigating(DAY);
        seize(number);
        shows(LEAD, number + "/crimeSuspected", "不得以行政处罚代替", "reasonable suspicion obliges");
        var referral = referring.suspected(number, DAY);
        shows(UNIT_HEAD, number + "/nameReferralTeam/Y1", "两名以上", "Two or more certified officers");
        story.act(referral, UNIT_HEAD, "nameReferralTeam", DAY, team());
        shows(LEAD, number + "/reportReferral/Y1", "核实的情况", "What was verified");
        story.act(referral, LEAD, "reportReferral", DAY, report());
        shows(CHIEF, number + "/decideReferral/Y1", "2026-03-05", "within three days of the report");
        story.act(referral, CHIEF, "decideReferral", DAY, approval("GO_ON"));
        shows(LEAD, number + "/assembleReferral/Y1", "2026-03-03 10:00", "Within 24 hours of the approval");
        story.act(referral, LEAD, "assembleReferral", DAY, referring.assembled(number, "12:00"));
        shows(LEAD, number + "/recordReferralReceipt/Y1", "不得以材料不全为由不接受", "may not turn a referral away");
        story.act(referral, LEAD, "recordReferralReceipt", DAY, referring.receipt(number, DAY, "15:00"));
        shows(LEAD, number + "/policeAnswered/Y1", "转往的公安机关", "Passed on to");
        shows(LEAD, number + "/policeAnswered/Y1", "2026-03-05", "2026-03-05");
        referring.police(referral, "MORE_ASKED", DAY);
        shows(LEAD, number + "/supplyReferral/Y1", "选择补正的材料", "What is supplied now");
        story.act(referral, LEAD, "supplyReferral", DAY, Map.of("note", "已补充"));
        referring.police(referral, "POLICE_REFUSED", DAY);
        shows(HEAD, number + "/answerRefusal/Y1", "提请公安机关复议", "Have the police reconsider");
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "RECONSIDER", "reason", "应当立案"));
        shows(LEAD, number + "/reconsiderationAnswered/Y1", "复议维持不予立案", "Refusal upheld");
        story.act(
                referral, LEAD, "reconsiderationAnswered", DAY, referring.answer(number, "UPHELD", "云公复〔2026〕2号", DAY));
        shows(HEAD, number + "/answerRefusal/Y1", "建议人民检察院立案监督", "Propose supervision");
        story.act(referral, HEAD, "answerRefusal", DAY, Map.of("choice", "SUPERVISE", "reason", "应当立案"));
        shows(LEAD, number + "/supervisionAnswered/Y1", "十五日内立案", "within fifteen");
        story.act(
                referral,
                LEAD,
                "supervisionAnswered",
                DAY,
                referring.answer(number, "POLICE_FILED", "云公立〔2026〕5号", DAY));
        shows(LEAD, number + "/handOverGoods/Y1", "S1:1 外套 120 件", "where seized goods went");
        shows(LEAD, number + "/handOverGoods/Y1", "行政强制法 第二十五条", "Length of a seizure");
        story.act(referral, LEAD, "handOverGoods", DAY, handOver(List.of("S1:1", "S1:2")));
        shows(HEAD, number + "/chooseCaseCourse/Y1", "中止调查，等待刑事结果", "chosen case by case");
        story.act(referral, HEAD, "chooseCaseCourse", DAY, Map.of("course", "GO_ON", "reason", "继续"));
        shows(LEAD, number + "/criminalOutcomeCame/Y1", "判决有罪并处罚金", "Convicted with a fine");
        shows(LEAD, number.value(), "刑事结果之前不得就该行为罚款", "No fine for this act");
        shows(LEAD, number + "/referrals", "卷内目录", "Contents");
        assertThat(text(LEAD, "/cases/" + number + "/referrals?lang=zh"))
                .contains(
                        "涉嫌犯罪案件移送报告",
                        "行政处罚案件有关事项审批表",
                        "涉嫌犯罪案件移送书",
                        "涉案物品、材料移交笔录",
                        "物品移送告知书",
                        "复议申请书（公安机关不予立案）",
                        "立案监督建议书",
                        "无：现场未发现物品",
                        "云公立〔2026〕5号",
                        "/cases/" + number + "/papers/",
                        "/cases/" + number + "/attachments/");
        shows(LEAD, number + "?tab=process", "移送涉嫌犯罪案件", "Referral to the police");
    }

    @Test
    void theReferralIsBegunAndSentOnThePages() throws Exception {
        var number = story.investigating(DAY);
        done(
                LEAD,
                number + "/crimeSuspected",
                number,
                Map.of(
                        "respondent", "1",
                        "offence", "SELLING",
                        "ground", "SUSPICION",
                        "reason", "账册显示尚有未查明的销售"));
        var referral = new Matter(number, "Y1");
        done(
                UNIT_HEAD,
                number + "/nameReferralTeam/Y1",
                number,
                Map.of("lead", LEAD, "second", Story.SECOND, "others[0]", LEAD));
        story.act(referral, LEAD, "reportReferral", DAY, report());
        done(
                CHIEF,
                number + "/decideReferral/Y1",
                number,
                Map.of("approved", "true", "decidedAt", "10:00", "course", "GO_ON", "courseReason", "其他违法行为继续办理"));
        var made = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.REFERRAL_REPORT)
                .findFirst()
                .orElseThrow();
        var other = papers.of(number).get(0);
        var fields = Map.of(
                "police", Referring.POLICE,
                "procuratorate", Referring.PROCURATORATE,
                "sentAt", "12:00",
                "materials[0].item", other.id(),
                "materials[0].kind", "",
                "materials[1].item", made.id(),
                "materials[1].kind", "REPORT",
                "absent[0].kind", "GOODS_LIST",
                "absent[0].reason", "现场未发现物品");
        assertThat(refused(LEAD, number + "/assembleReferral/Y1", fields)).contains("缺少检验报告或者鉴定结论");
        var whole = new HashMap<>(fields);
        whole.put("absent[1].kind", "TEST_RESULTS");
        whole.put("absent[1].reason", "尚未鉴定");
        whole.put("absent[2].kind", "OTHER");
        whole.put("absent[2].reason", "无");
        done(LEAD, number + "/assembleReferral/Y1", number, whole);

        assertThat(referrals.materials(referral)).hasSize(4);
        assertThat(referrals.find(referral).orElseThrow().number()).contains("市监涉罪移");
    }

    @Test
    void thePageOfACaseWithReferralsStaysWithinItsStatements() throws Exception {
        var number = story.investigating(DAY);
        referring.received(number, DAY, "SUSPEND");
        referring.suspected(number, DAY, with(Referring.suspicion(), "offence", "LABELS"));

        for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
            long before = counted.count();
            text(LEAD, "/cases/" + number + "?tab=" + tab);
            assertThat(counted.count() - before).as(tab).isLessThanOrEqualTo(MOST_FOR_CASE);
        }
    }

    @Test
    void theRegisterTellsWhatIsLateRefusedNotHandedOverNotAnsweredOrNotReferred() throws Exception {
        var undecided = referring.reported(story.investigating(DAY), DAY);
        var declined = referring.reported(story.investigating(DAY), DAY);
        story.act(
                declined,
                CHIEF,
                "decideReferral",
                DAY,
                Map.of("approved", false, "decidedAt", "10:00", "opinion", "证据不足"));
        var unanswered = referring.received(story.investigating(DAY), DAY, "GO_ON");
        var held = referring.filed(story.investigating(DAY), DAY, "GO_ON");
        var settled = referring.awaited(story.investigating(DAY), DAY, "GO_ON");
        var owed = story.investigating(DAY);
        story.act(owed, LEAD, "figuresEntered", DAY, figures());

        assertRegistered("LATE", List.of(undecided, held), List.of(declined, unanswered, settled));
        assertRegistered("REFUSED", List.of(declined), List.of(undecided, unanswered, held, settled));
        assertRegistered("NOT_HANDED_OVER", List.of(held), List.of(undecided, declined, unanswered, settled));
        assertRegistered("NO_ANSWER", List.of(unanswered), List.of(undecided, declined, held, settled));
        assertRegistered("", List.of(undecided, declined, unanswered, held, settled), List.of());
        assertThat(text(CHIEF, "/referrals?lang=en")).contains("Must be referred, and is not", owed.value());
        assertThat(text(HEAD, "/referrals?before=YZ-2026-00001%23Y1&concern=NONE"))
                .contains("<main");
        for (var who : List.of(LEAD, "guanli")) {
            mvc.perform(get("/referrals").with(user(who).roles("OFFICER"))).andExpect(status().isForbidden());
        }
        assertThat(text("donghu.juzhang", "/referrals"))
                .doesNotContain(undecided.caseNumber().value());
        long before = counted.count();
        text(CHIEF, "/referrals");
        assertThat(counted.count() - before).isLessThanOrEqualTo(6);
    }

    @Test
    void anotherCrimeIsNamedOnThePagesAndInTheRegister() throws Exception {
        var number = story.investigating(DAY);
        shows(LEAD, number + "/crimeSuspected", "其他罪名", "Another crime");
        var referral = referring.reported(referring.suspected(number, DAY, Referring.suspicionOfAnother()), DAY);

        for (var page : List.of("/decideReferral/Y1", "/referrals", "")) {
            shows(CHIEF, number + page, "生产、销售伪劣产品罪（刑法第一百四十条）", "生产、销售伪劣产品罪 (刑法第一百四十条)");
        }
        assertThat(text(CHIEF, "/referrals")).contains("生产、销售伪劣产品罪（刑法第一百四十条）");
        assertThat(referral.id()).isEqualTo("Y1");
    }

    /** F17 is said where a decision is proposed, approved, discussed and made, before it refuses. */
    @Test
    void anOpenReferralAndADutyToReferAreShownBeforeADecisionIsRefused() throws Exception {
        var proposed = story.reviewing(DAY);
        story.act(proposed, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        assertThat(text(LEAD, "/cases/" + proposed + "/proposeDecision")).doesNotContain("处罚之前须先处理");
        story.act(proposed, LEAD, "figuresEntered", DAY, figures());
        var duty = List.of("销售假冒注册商标的商品罪（刑法 第二百一十四条", "/cases/" + proposed + "/thresholds");
        assertThat(text(LEAD, "/cases/" + proposed + "/proposeDecision")).contains(duty);
        story.act(proposed, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        assertThat(text(HEAD, "/cases/" + proposed + "/decideProposal")).contains(duty);

        var deciding = story.deciding(DAY);
        referring.sent(deciding, DAY, "GO_ON");
        assertThat(text(HEAD, "/cases/" + deciding + "/decideCase?lang=en"))
                .contains("being referred", "No fine for this act", "/cases/" + deciding + "/referrals");
        assertThat(text(HEAD, "/cases/" + deciding + "/decideCase?lang=zh"))
                .contains("正在移送", "刑事结果之前不得就该行为罚款", "行政处罚法 第三十五条");
        assertThat(story.refusals(deciding, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000)))
                .containsExactly("FINE_WHILE_REFERRED");
    }

    private void assertRegistered(String concern, List<Matter> shown, List<Matter> others) throws Exception {
        var page = text(CHIEF, "/referrals?concern=" + concern);
        var rows = page.substring(page.indexOf("<form class=\"filter"));
        shown.forEach(
                one -> assertThat(rows).as(concern).contains(one.caseNumber().value() + " " + one.id()));
        others.forEach(one ->
                assertThat(rows).as(concern).doesNotContain(one.caseNumber().value() + " " + one.id()));
    }

    private static Map<String, Object> figures() {
        return Map.of(
                "respondent", 1,
                "offence", "SELLING",
                "conduct", "销售假冒外套",
                "actedFrom", "2026-01-05",
                "actedUntil", "2026-02-20",
                "rights", "1234567",
                "goods", List.of(Map.of("name", "外套", "state", "SOLD", "quantity", "520", "actual", "100")));
    }

    @Test
    void theWarningOfACaseLeadsToTheReferralAndGoesWhenItIsBegun() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "figuresEntered", DAY, figures());
        shows(LEAD, number.value(), "涉嫌犯罪，应当移送公安机关", "crimeSuspected");
        shows(LEAD, number + "/thresholds", "/cases/" + number + "/crimeSuspected", "Refer to the police");

        referring.suspected(number, DAY, with(Referring.suspicion(), "ground", "REACHED"));

        assertThat(text(LEAD, "/cases/" + number + "?lang=zh")).doesNotContain("涉嫌犯罪，应当移送公安机关");
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoReferral() throws Exception {
        var number = story.investigating(DAY);
        referring.suspected(number, DAY);

        for (var address : List.of("/referrals", "/nameReferralTeam/Y1", "/crimeSuspected")) {
            mvc.perform(get("/cases/" + number + address)
                            .with(user("xian.banan1").roles("OFFICER")))
                    .andExpect(status().is4xxClientError());
        }
    }

    private void seize(CaseNumber number) {
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        var seizure = new Matter(number, "S1");
        story.act(seizure, HEAD, "decideSeizure", DAY, Map.of("approved", true));
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
    }

    private void done(String who, String address, CaseNumber number, Map<String, String> fields) throws Exception {
        var request = post("/cases/" + address)
                .with(user(who).roles("OFFICER"))
                .with(csrf())
                .param("occurredOn", DAY.toString());
        fields.forEach(request::param);
        mvc.perform(request).andExpect(redirectedUrl("/cases/" + number));
    }

    private String refused(String who, String address, Map<String, String> fields) throws Exception {
        var request = post("/cases/" + address + "?lang=zh")
                .with(user(who).roles("OFFICER"))
                .with(csrf())
                .param("occurredOn", DAY.toString());
        fields.forEach(request::param);
        return mvc.perform(request)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        var mark = address.contains("?") ? "&" : "?";
        assertThat(text(who, "/cases/" + address + mark + "lang=zh"))
                .contains(chinese)
                .doesNotContain("??");
        assertThat(text(who, "/cases/" + address + mark + "lang=en"))
                .contains(english)
                .doesNotContain("??");
    }

    private String text(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
