package anjuan.web;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.question;
import static anjuan.testing.Asking.study;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.escalation.Escalations;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
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

/** What both bureaus see of a question, in both languages, and what the one above never sees. */
@AnjuanTest
class EscalationPagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String CANARY = "金丝雀张举报";
    private static final String CANARY_PHONE = "13911112222";

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Escalations escalations;

    @Autowired
    Papers papers;

    @Autowired
    MockMvc mvc;

    @Test
    void eachPageSaysWhatIsAskedInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        shows(LEAD, number + "/difficultyRaised", "十个工作日内完成（期限为系统默认设置，尚未核实）", "not verified");
        story.act(number, LEAD, "difficultyRaised", DAY, question());
        var asked = new Matter(number, "Q1");
        shows(LEAD, number + "/studyDifficulty/Q1", "倾向性意见及理由", "View of the bureau, with reasons");
        story.act(asked, LEAD, "studyDifficulty", DAY, study());
        shows(LEGAL, number + "/reviewDifficulty/Q1", "属于疑难问题，研究充分", "A hard question, studied enough");
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", true, "view", "属于疑难问题"));
        shows(HEAD, number + "/decideEscalation/Q1", "报 南江省市场监督管理局", "Level by level");
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "ASK"));
        var file = asking.above(asked);
        shows(UPPER_LEGAL, file.value(), "下级部门的案件请示（商标）", "Question from a bureau below");
        shows(UPPER_LEGAL, file + "/checkRequest", "只能查看随附的案卷副本", "Only the copy");
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        shows(UPPER_LEGAL, file + "/studyRequest", "转报的，报 国家知识产权局", "Passed up, it goes to");
        shows(UPPER_LEGAL, file + "/opinionAsked", "答复期限停止计算", "stands still");
        story.act(
                file,
                UPPER_LEGAL,
                "opinionAsked",
                DAY,
                Map.of("kind", "EXPERT", "asked", "省知识产权保护中心", "question", "是否属于商标性使用"));
        shows(UPPER_LEGAL, file + "/recordOpinion/O1", "省知识产权保护中心", "Waited for");
        story.act(
                new Matter(file, "O1"),
                UPPER_LEGAL,
                "recordOpinion",
                DAY,
                Map.of("received", true, "text", "属于", "paper", "意见书〔2025〕3号"));
        shows(UPPER_LEGAL, file + "/answerExtensionAsked", "未核对", "unverified");
        story.act(file, UPPER_LEGAL, "answerExtensionAsked", DAY, Map.of("reason", "需要论证"));
        shows(UPPER_HEAD, file + "/decideAnswerExtension", "只能延长一次", "once, by 15 working days");
        story.act(file, UPPER_HEAD, "decideAnswerExtension", DAY, Map.of("granted", true));
        shows(UPPER_LEGAL, file + "/studyRequest", "意见书〔2025〕3号", "Opinions asked");
        story.act(file, UPPER_LEGAL, "studyRequest", DAY, proposed("ANSWERED"));
        shows(UPPER_HEAD, file + "/signReply", "拟办意见", "Draft");
        story.act(file, UPPER_HEAD, "signReply", DAY, agrees());
        shows(UPPER_HEAD, file + "/copy", "内容与摘要一致", "Agrees with its digest");
        shows(LEAD, number + "/considerAnswer/Q1", "答复是就案件对现行法律的具体说明", "does not replace the decision");
        shows(LEAD, number + "/requests", "南市监复〔2025〕", "Answered");
        mvc.perform(get("/cases/" + number + "/requests/Q1/replies/2")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isOk());
    }

    @Test
    void aQuestionIsRaisedOnThePageWithItsKindsTicked() throws Exception {
        var number = story.investigating(DAY);

        mvc.perform(post("/cases/" + number + "/difficultyRaised")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("kinds[0]", "LAW_APPLICATION")
                        .param("kinds[4]", "TECHNICAL_SCHEME")
                        .param("question", "是否属于商标性使用")
                        .param("disputed", "店铺页面使用了“雪松”")
                        .param("upper", "gj")
                        .param("occurredOn", DAY.toString()))
                .andExpect(redirectedUrl("/cases/" + number));

        assertThat(escalations.of(number).get(0).kinds()).isEqualTo("LAW_APPLICATION,TECHNICAL_SCHEME");
    }

    /** Whoever reported is named in the clue, in its registration and in a paper that was not sent; none of it comes up. */
    @Test
    void noPageNoPaperAndNoFileAboveNamesWhoReported() throws Exception {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", CANARY);
        clue.put("complainantPhone", CANARY_PHONE);
        clue.put("summary", CANARY + "（电话" + CANARY_PHONE + "）反映销售标有“雪松”商标的服装");
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "difficultyRaised", DAY, question());
        var asked = new Matter(number, "Q1");
        var record = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.SCENE_RECORD)
                .findFirst()
                .orElseThrow();
        story.act(asked, LEAD, "studyDifficulty", DAY, Forms.with(study(), "enclosures", List.of(record.id())));
        story.act(asked, LEGAL, "reviewDifficulty", DAY, Map.of("sufficient", true, "view", "属于疑难问题"));
        story.act(asked, HEAD, "decideEscalation", DAY, Map.of("choice", "ASK"));
        var file = asking.above(asked);

        for (var address : List.of(
                "/cases/" + file,
                "/cases/" + file + "?tab=timeline",
                "/cases/" + file + "?tab=papers",
                "/cases/" + file + "/copy",
                "/cases/" + file + "/requests",
                "/inbox?tab=pool",
                "/supervision/cases?bureau=yz",
                "/cases?q=" + CANARY,
                "/api/cases/" + file)) {
            assertThat(text(UPPER_HEAD, address).replace("value=\"" + CANARY + "\"", ""))
                    .as(address)
                    .doesNotContain(CANARY, CANARY_PHONE);
        }
        assertThat(text(UPPER_LEGAL, "/cases/" + file + "/checkRequest")).doesNotContain(CANARY, CANARY_PHONE);
        assertThat(text(UPPER_LEGAL, "/cases/" + file + "/copy"))
                .contains("（举报人信息略）")
                .doesNotContain(CANARY);
        for (var item : escalations.items(escalations.copy(file).orElseThrow().id())) {
            assertThat(word(UPPER_LEGAL, "/cases/" + file + "/copy/" + item.no()))
                    .isNotBlank()
                    .doesNotContain(CANARY, CANARY_PHONE);
        }
    }

    /** Q13: the bureau that answered opens the report of the outcome, and nothing else of the case. */
    @Test
    void theReportOfTheOutcomeIsOpenedAboveAndNothingElse() throws Exception {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", CANARY);
        clue.put("complainantPhone", CANARY_PHONE);
        clue.put("summary", CANARY + "反映销售标有“雪松”商标的服装");
        var number = performing(clue);
        var asked = asking.sent(number, DAY, false);
        var file = asking.above(asked);
        mvc.perform(get("/cases/" + file + "/result").with(user(UPPER_LEGAL).roles("OFFICER")))
                .andExpect(status().isNotFound());
        story.act(file, UPPER_LEGAL, "checkRequest", DAY, taken());
        asking.answered(file, DAY);
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复办理"));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
        story.act(asked, LEAD, "reportResult", DAY, Map.of("result", "按答复认定侵权，罚款五千元，已履行"));

        for (var who : List.of(UPPER_LEGAL, UPPER_HEAD)) {
            assertThat(word(who, "/cases/" + file + "/result"))
                    .contains("按答复认定侵权，罚款五千元，已履行")
                    .doesNotContain(CANARY, CANARY_PHONE);
            assertThat(text(who, "/cases/" + file + "/requests")).contains("/cases/" + file + "/result");
            for (var paper : papers.of(number)) {
                for (var address : addresses(number, paper.id())) {
                    mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isNotFound());
                }
                mvc.perform(get("/cases/" + file + "/papers/" + paper.id())
                                .with(user(who).roles("OFFICER")))
                        .andExpect(status().isNotFound());
            }
            mvc.perform(get("/cases/" + number + "/result").with(user(who).roles("OFFICER")))
                    .andExpect(status().isNotFound());
        }
        // nobody else reaches it, and the asking bureau has it among its own papers
        for (var who : List.of("donghu.fagui", LEAD, LEGAL)) {
            mvc.perform(get("/cases/" + file + "/result").with(user(who).roles("OFFICER")))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/cases/" + number + "/result").with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + file + "/result").with(user(UPPER_LEGAL).roles("OFFICER")))
                .andExpect(header().string("Content-Disposition", not(containsString(number.value()))));
    }

    private CaseNumber performing(Map<String, Object> clue) {
        var number = story.lodged(clue);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, SECOND));
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, HEAD, "decideProposal", DAY, Map.of("approved", true));
        story.act(number, LEAD, "serveNotice", DAY, Forms.served(DAY));
        story.act(number, LEAD, "recordStatement", DAY, Map.of("statement", "WAIVED"));
        story.act(number, HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        story.act(number, LEAD, "serveDecision", DAY, Forms.served(DAY));
        return number;
    }

    @Test
    void theCaseIsNotReachedFromAboveByAnyRoute() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        asking.sent(number, DAY, false);
        var paper = papers.of(number).get(0).id();

        for (var who : List.of(UPPER_LEGAL, UPPER_HEAD)) {
            for (var address : addresses(number, paper)) {
                mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isNotFound());
            }
            assertThat(text(who, "/cases?q=" + number)).doesNotContain("href=\"/cases/" + number);
        }
    }

    private static List<String> addresses(CaseNumber number, String paper) {
        return List.of(
                "/cases/" + number,
                "/cases/" + number + "?tab=papers",
                "/cases/" + number + "/papers/" + paper,
                "/cases/" + number + "/attachments/" + paper,
                "/cases/" + number + "/requests",
                "/cases/" + number + "/requests/Q1/replies/1",
                "/cases/" + number + "/copy",
                "/cases/" + number + "/outcome",
                "/cases/" + number + "/measures",
                "/cases/" + number + "/considerAnswer/Q1",
                "/api/cases/" + number,
                "/api/cases/" + number + "/ledger/export");
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        assertThat(text(who, "/cases/" + address + "?lang=zh")).contains(chinese);
        assertThat(text(who, "/cases/" + address + "?lang=en")).contains(english);
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
