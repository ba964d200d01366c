package anjuan.web;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Guiding.draft;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.document.PaperKind;
import anjuan.guidance.Guidance;
import anjuan.guidance.GuidancePapers;
import anjuan.guidance.Guidances;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CountedStatements;
import anjuan.testing.Forms;
import anjuan.testing.Guiding;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What both bureaus see of guidance, in both languages, and what the one above never sees. */
@AnjuanTest
class GuidancePagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String CANARY = "金丝雀王举报";
    private static final String CANARY_PHONE = "13922223333";
    private static final int MOST_FOR_REGISTER = 8;

    @Autowired
    Story story;

    @Autowired
    Guiding guiding;

    @Autowired
    Guidances guidances;

    @Autowired
    GuidancePapers papers;

    @Autowired
    CountedStatements counted;

    @Autowired
    MockMvc mvc;

    @Test
    void eachPageSaysWhatIsAskedInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        shows(UPPER_LEGAL, "/guidance", "按案号提出；本部门不查看下级的案卷", "names the case by number");
        var file = guiding.drafted(UPPER_LEGAL, draft(number.value(), "CORRECTION", DAY));
        shows(UPPER_HEAD, "/cases/" + file, "对下级案件的督办指导（商标）", "Guidance on a case of a bureau below");
        shows(UPPER_HEAD, "/cases/" + file + "/signGuidance", "由上级部门负责人签发", "signed by the head");
        story.act(file, UPPER_HEAD, "signGuidance", DAY, Map.of("agrees", false, "opinion", "写明依据"));
        shows(UPPER_LEGAL, "/cases/" + file + "/redraftGuidance", "案件和种类不能改变", "Case and kind stay");
        story.act(
                file,
                UPPER_LEGAL,
                "redraftGuidance",
                DAY,
                Map.of("subject", "现场检查程序", "body", "补正检查程序", "basis", "第二十二条", "dueOn", "2025-03-21"));
        story.act(file, UPPER_HEAD, "signGuidance", DAY, agrees());
        var matter = guiding.read(file).matter();
        shows(HEAD, "/cases/" + number + "/guidanceObjected/U1", "五个工作日内提出一次", "within 5 working days");
        shows(UNIT_HEAD, "/cases/" + number + "/answerGuidance/U1", "十个工作日内报告", "within 10 working days");
        shows(HEAD, "/cases/" + number, "上级督办指导", "Guidance from above");
        story.act(matter, HEAD, "guidanceObjected", DAY, Map.of("objection", "检查程序合法"));
        shows(UPPER_HEAD, "/cases/" + file + "/recheckObjection", "检查程序合法", "Re-check an objection");
        story.act(file, UPPER_HEAD, "recheckObjection", DAY, Map.of("result", "UPHELD", "reason", "理由不成立"));
        story.act(matter, UNIT_HEAD, "answerGuidance", DAY, guiding.report(matter));
        shows(UPPER_LEGAL, "/cases/" + file + "/considerGuidanceReply", "已查清货源", "Reports");
        shows(UPPER_HEAD, "/cases/" + file + "/guidanceLifted", "下级不再办理", "nothing more to do");
        story.act(file, UPPER_LEGAL, "considerGuidanceReply", DAY, Map.of("enough", true, "remark", "已改正"));
        shows(UPPER_HEAD, "/cases/" + file + "/endorseSettlement", "解除督办、办结由部门负责人决定", "The head lifts");
        story.act(file, UPPER_HEAD, "endorseSettlement", DAY, agrees());
        shows(LEAD, "/cases/" + number + "/guidances", "督办、指导事项办结通知", "Notice that it is settled");
        shows(UPPER_LEGAL, "/cases/" + file + "/guidances", "维持原决定", "Kept");
        shows(HEAD, "/guidance", "现场检查程序", "Settled");

        var opinion = guiding.issued(story.investigating(DAY), "OPINION", DAY);
        shows(
                HEAD,
                "/cases/" + opinion.ofCase() + "/acknowledgeGuidance/U1",
                "有不同意见的，写明后仍按此办理",
                "a dissenting view being noted");
    }

    @Test
    void itIsDraftedOnThePageAndWhatIsWrongIsSaidThere() throws Exception {
        var number = story.investigating(DAY);
        var drafted = mvc.perform(post("/guidance")
                        .with(user(UPPER_LEGAL).roles("OFFICER"))
                        .with(csrf())
                        .param("caseNumber", number.value())
                        .param("kind", "PAPERS")
                        .param("subject", "调取案卷材料")
                        .param("body", "立案审批表")
                        .param("number", "伪造的文号")
                        .param("state", "ENDED")
                        .param("occurredOn", DAY.toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var file = new CaseNumber(drafted.substring("/cases/".length()));
        assertThat(guiding.read(file).state()).isEqualTo(Guidance.State.DRAFTED);
        assertThat(guiding.read(file).number()).isNull();

        mvc.perform(post("/guidance")
                        .with(user(UPPER_LEGAL).roles("OFFICER"))
                        .with(csrf())
                        .param("caseNumber", "YZ-2025-99998")
                        .param("kind", "PAPERS")
                        .param("subject", "调取案卷材料")
                        .param("body", "立案审批表")
                        .param("occurredOn", DAY.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("下级部门没有这个案号的案件", "调取案卷材料"));
    }

    @Test
    void nobodyElseDraftsOrReadsTheRegister() throws Exception {
        for (var who : List.of(LEAD, "shi.dangan", "guanli")) {
            mvc.perform(get("/guidance").with(user(who).roles("OFFICER"))).andExpect(status().isForbidden());
        }
        mvc.perform(post("/guidance")
                        .with(user(UNIT_HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("caseNumber", "YZ-2025-00001")
                        .param("kind", "PAPERS")
                        .param("subject", "越权")
                        .param("body", "越权")
                        .param("occurredOn", DAY.toString()))
                .andExpect(status().isForbidden());
    }

    @Test
    void bothSidesOpenThePapersAndNobodyElse() throws Exception {
        var number = story.investigating(DAY);
        var guidance = guiding.issued(number, "PAPERS", DAY);
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", DAY, guiding.report(guidance.matter()));
        var paper = papers.down(guiding.read(guidance.file())).get(0).id();
        var below = "/cases/" + number + "/guidances/U1";
        var above = "/cases/" + guidance.file() + "/guidance";

        assertThat(word(LEAD, below + "/papers/" + paper)).contains("执法监督通知书", number.value(), "2025年3月17日");
        assertThat(word(UPPER_LEGAL, above + "/papers/" + paper)).contains("签发人：沈国梁");
        assertThat(word(UPPER_LEGAL, above + "/items/1/1")).contains("审批表");
        assertThat(word(UNIT_HEAD, below + "/items/1/2")).contains("执法监督事项报告");
        var ours = guiding.harmless(number).id();
        for (var address : List.of(
                above + "/papers/" + ours,
                above + "/items/1/9",
                below + "/papers/" + paper,
                below + "/items/1/1",
                "/cases/" + number + "/guidances",
                "/cases/" + number + "/papers/" + ours,
                "/api/cases/" + number)) {
            mvc.perform(get(address).with(user(UPPER_HEAD).roles("OFFICER"))).andExpect(status().isNotFound());
        }
        for (var address : List.of(above + "/papers/" + paper, above + "/items/1/1", "/cases/" + guidance.file())) {
            mvc.perform(get(address).with(user(HEAD).roles("OFFICER"))).andExpect(status().isNotFound());
        }
    }

    /** Whoever reported is named in the clue; no page, paper or file of the bureau above names them. */
    @Test
    void nothingAboveNamesWhoReported() throws Exception {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", CANARY);
        clue.put("complainantPhone", CANARY_PHONE);
        clue.put("summary", CANARY + "（电话" + CANARY_PHONE + "）反映销售侵权服装");
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        var guidance = guiding.issued(number, "SUPERVISION", DAY);
        var scene = guiding.papers(number).stream()
                .filter(paper -> paper.kind() == PaperKind.SCENE_RECORD)
                .findFirst()
                .orElseThrow();
        story.act(
                guidance.matter(),
                UNIT_HEAD,
                "answerGuidance",
                DAY,
                Map.of("report", "已查清货源", "enclosures", List.of(scene.id()), "informantChecked", true));

        for (var address : List.of(
                "/cases/" + guidance.file(),
                "/cases/" + guidance.file() + "?tab=timeline",
                "/cases/" + guidance.file() + "?tab=papers",
                "/cases/" + guidance.file() + "/guidances",
                "/cases/" + guidance.file() + "/considerGuidanceReply",
                "/guidance",
                "/api/cases/" + guidance.file())) {
            assertThat(text(UPPER_LEGAL, address)).as(address).doesNotContain(CANARY, CANARY_PHONE);
        }
        for (var item : guidances.answers(guidance).get(0).items()) {
            assertThat(word(UPPER_LEGAL, "/cases/" + guidance.file() + "/guidance/items/1/" + item.no()))
                    .isNotBlank()
                    .doesNotContain(CANARY, CANARY_PHONE);
        }
    }

    @Test
    void theRegisterTakesAsFewStatementsForManyAsForOne() throws Exception {
        for (int line = 0; line < 6; line++) {
            guiding.issued(story.investigating(DAY), line % 2 == 0 ? "PAPERS" : "CORRECTION", DAY);
        }
        for (var who : List.of(UPPER_HEAD, HEAD)) {
            text(who, "/guidance");
            long before = counted.count() - counted.countOfOrganisation();
            text(who, "/guidance");
            assertThat(counted.count() - counted.countOfOrganisation() - before)
                    .as("register of %s", who)
                    .isLessThanOrEqualTo(MOST_FOR_REGISTER);
        }
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        assertThat(text(who, address + "?lang=zh")).contains(chinese);
        assertThat(text(who, address + "?lang=en")).contains(english);
    }

    private String text(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String word(String who, String address) throws Exception {
        var bytes = mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
