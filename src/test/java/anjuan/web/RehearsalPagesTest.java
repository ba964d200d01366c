package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.document.Numbering;
import anjuan.engine.Definitions;
import anjuan.officer.Organisation;
import anjuan.rehearsal.RehearsalChoice;
import anjuan.rehearsal.RehearsalForm;
import anjuan.rehearsal.Rehearsals;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import anjuan.testing.ThreeParties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An administrator rehearses a draft, and sees of the cases their numbers and steps only. */
@AnjuanTest
class RehearsalPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADMINISTRATOR = "guanli";

    @Autowired
    MockMvc mvc;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Numbering numbering;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    @Autowired
    ThreeParties parties;

    private Draft draft;

    @BeforeEach
    void begin() {
        draft = begun("extendLimit");
    }

    @AfterEach
    void withdraw() {
        drafts.open().forEach(one -> drafts.withdraw(organisation.officer(one.author()), one.id()));
    }

    @Test
    void whatBecomesOfEachCaseIsShownInBothLanguages() throws Exception {
        var number = extended();
        addApproval();

        rehearse("CASES", number.value()).andExpect(redirectedUrl(path()));

        page(path(), "zh")
                .andExpect(content().string(containsString(number.value())))
                .andExpect(content().string(containsString("路径不同 1 件")))
                .andExpect(content().string(containsString("新增“科室负责人审批”，在“由谁批准？”之后")))
                .andExpect(content().string(not(containsString("结果不再对应"))));
        page(path(), "en")
                .andExpect(content().string(containsString("1 on another path")))
                .andExpect(content().string(containsString("new behind")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/1", "zh")
                .andExpect(content().string(containsString("草稿新经过")))
                .andExpect(content().string(containsString("data-added=\"addedApprovalByUnitHead")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/1", "en").andExpect(content().string(containsString("What the draft leads through")));
        for (var reader : List.of(ADMINISTRATOR, "fuhe")) {
            mvc.perform(get("/definitions/drafts/" + draft.id())
                            .with(user(reader).roles("OFFICER")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("查看每个案件的结果")))
                    .andExpect(content().string(containsString("路径不同 1 件")));
        }
        page(path() + "/1/diagram.bpmn", "zh").andExpect(content().string(containsString("科室负责人审批")));
    }

    @Test
    void nothingOfWhatIsInTheFileIsShown() throws Exception {
        var number = extended();
        rehearse("CASES", number.value()).andExpect(redirectedUrl(path()));

        for (var address : List.of(path(), path() + "/1")) {
            var shown = page(address, "zh").andReturn().getResponse().getContentAsString();
            assertThat(shown)
                    .contains(number.value())
                    .doesNotContain("张某", "云州市某百货商行", "雪松", "权利人辨认", "shi.banan1", "王敏");
        }
    }

    @Test
    void aResultOfAnEarlierContentSaysSo() throws Exception {
        rehearse("CASES", extended().value()).andExpect(redirectedUrl(path()));
        addApproval();

        page(path(), "zh").andExpect(content().string(containsString("结果不再对应")));
        page(path() + "/1", "zh").andExpect(content().string(containsString("结果不再对应")));
    }

    @Test
    void theLatestAndAllRunningCasesAreChosenWithoutNumbers() throws Exception {
        extended();
        story.act(story.investigating(DAY), Story.LEAD, "extensionRequested", DAY, ask());

        for (var choice : List.of("LATEST", "RUNNING")) {
            rehearse(choice, "").andExpect(redirectedUrl(path()));
            page(path(), "zh").andExpect(content().string(containsString("路径相同")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CASES | '' | 请填写",
                "CASES | YZ-2026-1 | 不是案件编号",
                "CASES | <script>alert(1)</script> | 不是案件编号",
                "CASES | ' ; drop table rehearsal_run' | 不是案件编号",
                "CASES | YZ-1999-99999 | 没有案件办理过这一流程"
            })
    void aWrongChoiceIsToldAtItsField(String choice, String cases, String told) throws Exception {
        rehearse(choice, cases)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(told)))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void tooManyCasesAndAnUnknownChoiceAreRefused() throws Exception {
        rehearse("CASES", numbers(51))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("一次最多填写 50 个案件编号")));
        rehearse("EVERYTHING", "").andExpect(status().is4xxClientError());
    }

    @Test
    void aDraftThatCannotBeRunSaysSoAndLeavesTheOldRehearsalBehind() throws Exception {
        save(draft.content().replace("${isExtended}", "${''.getClass()}"));

        rehearse("CASES", extended().value()).andExpect(redirectedUrl(path()));
        page(path(), "zh").andExpect(content().string(containsString("试运行没有完成")));

        save("this is no diagram");
        rehearse("CASES", extended().value()).andExpect(redirectedUrl(path()));
        page(path(), "zh").andExpect(content().string(containsString("试运行没有完成")));
    }

    @Test
    void aDraftThatIsGivenUpIsNotRehearsed() throws Exception {
        drafts.withdraw(organisation.officer(ADMINISTRATOR), draft.id());

        rehearse("LATEST", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("只有尚未启用的流程草稿、决策表草稿可以试运行")));
    }

    @Test
    void aRuleThatIsNoDiagramIsNotRehearsed() throws Exception {
        var administrator = organisation.officer(ADMINISTRATOR);
        drafts.begin(
                administrator,
                Numbering.NAME,
                numbering.packaged(),
                new ChangeForm("统一文号", "云市监发〔2026〕8号"),
                LocalDate.of(2027, 1, 1));
        draft = drafts.open(Numbering.NAME).orElseThrow();

        page(path(), "zh", 404);
        rehearse("LATEST", "").andExpect(status().isNotFound());
        assertThat(rehearsals.begin(administrator, draft, new RehearsalForm(RehearsalChoice.LATEST, null, false)))
                .isEqualTo(new Completion.Refused(List.of(Refusal.of("REHEARSAL_OF_NOTHING"))));
    }

    @Test
    void whatACaseAskedATableIsShownBesideWhatTheDraftSays() throws Exception {
        var number = story.proposed(DAY);
        var never = story.verifying(DAY);
        draft = begun("review-kind");
        save(draft.content()
                .replace(
                        "\"CASE_REVIEW\"</text>\n        </outputEntry>",
                        "\"LEGAL_REVIEW\"</text>\n        </outputEntry>"));

        rehearse("CASES", number + " " + never).andExpect(redirectedUrl(path()));

        page(path(), "zh")
                .andExpect(content().string(containsString("结论不同 1 件")))
                .andExpect(content().string(containsString("没有用过 1 件")))
                .andExpect(content().string(containsString("取自案卷中的记载")))
                .andExpect(content().string(not(containsString("从调用它的流程开始"))))
                .andExpect(content().string(not(containsString("??"))));
        page(path(), "en")
                .andExpect(content().string(containsString("1 with other answers")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/cases/1", "zh")
                .andExpect(content().string(containsString("涉及重大公共利益")))
                .andExpect(content().string(containsString("<strong>LEGAL_REVIEW</strong>")))
                .andExpect(content().string(containsString("<strong>CASE_REVIEW</strong>")))
                .andExpect(content().string(containsString("第 5 行")))
                .andExpect(content().string(containsString("走向不同")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/cases/1", "en")
                .andExpect(content().string(containsString("Active table")))
                .andExpect(content().string(containsString("Goes another way")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/cases/2", "zh").andExpect(content().string(containsString("这个案件没有用过这张表")));
        page(path() + "/cases/3", "zh", 404);
        mvc.perform(get("/definitions/drafts/" + draft.id()).with(user("fuhe").roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("结论不同 1 件")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 请填写", "YZ-2026-1 | 不是案件编号", "<script>alert(1)</script> | 不是案件编号", "YZ-1999-99999 | 没有这样的案件"})
    void aWrongCaseOfATableIsToldAtItsField(String cases, String told) throws Exception {
        draft = begun("review-kind");

        rehearse("CASES", cases, "true")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(told)))
                .andExpect(content().string(not(containsString("<script>alert"))));
        assertThat(rehearsals.latest(draft.id())).isEmpty();
    }

    @Test
    void aTableThatCannotBeAskedSaysSo() throws Exception {
        var number = story.proposed(DAY);
        draft = begun("review-kind");

        for (var content : List.of(
                draft.content().replace("<text>isComplex</text>", "<text>System.exit(1)</text>"), "this is no table")) {
            save(content);
            rehearse("CASES", number.value()).andExpect(redirectedUrl(path()));
            page(path(), "zh").andExpect(content().string(containsString("试运行没有完成")));
        }
    }

    @Test
    void ofSeveralPartiesOnlyThoseAreMarkedThatAreStuck() throws Exception {
        var number = parties.handled(DAY);
        draft = begun("sanctionParty");
        save(draft.content().replace("${isPenalty}", "${isFined}"));

        rehearse("CASES", number.value(), "true").andExpect(redirectedUrl(path()));

        var shown = page(path() + "/2", "zh").andReturn().getResponse().getContentAsString();
        assertThat(shown).contains("处理当事人 P1）在", "处理当事人 P3）在").doesNotContain("处理当事人 P2）在");
        // in the legend, at the calls for two of the three, and at the choice in each of these
        assertThat(shown.split("path-mark path-stuck", -1)).hasSize(1 + 1 + 2 + 2);
        page(path() + "/3", "zh").andExpect(content().string(containsString("走不下去")));
        page(path() + "/4", "zh")
                .andExpect(content().string(containsString("P2")))
                .andExpect(content().string(containsString("路径相同")));
    }

    @Test
    void theProcessesInsideAreShownWithTheirOwnLines() throws Exception {
        var number = story.performing(DAY);
        draft = begun("sanctionParty");
        save(draft.content().replace("${isPenalty}", "${isFined}"));

        rehearse("CASES", number.value(), "true").andExpect(redirectedUrl(path()));

        page(path(), "zh")
                .andExpect(content().string(containsString("停在“办理处罚案件”：里面的流程")))
                .andExpect(content().string(containsString("P1）在“是否给予处罚？”走不下去")))
                .andExpect(content().string(not(containsString("??"))));
        page(path(), "en").andExpect(content().string(containsString("gets stuck at")));
        page(path() + "/1", "zh")
                .andExpect(content().string(containsString("按现行版本试走")))
                .andExpect(content().string(containsString("depth-1")))
                .andExpect(content().string(containsString("depth-2")))
                .andExpect(content().string(containsString("核查线索")))
                .andExpect(content().string(containsString("提出处理建议")))
                .andExpect(content().string(not(containsString("??"))));
        page(path() + "/3", "zh")
                .andExpect(content().string(containsString("按草稿试走")))
                .andExpect(content().string(containsString("调用它的流程")));
        page(path() + "/3", "en").andExpect(content().string(containsString("Called by:")));
        page(path() + "/1/diagram.bpmn", "zh").andExpect(content().string(containsString("clueReceived")));
        page(path() + "/3/diagram.bpmn", "zh").andExpect(content().string(containsString("${isFined}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Story.CHIEF, Story.HEAD, Story.LEAD, Story.CLERK, "sheng.fagui"})
    void nobodyButAnAdministratorRehearsesOrLooksOn(String who) throws Exception {
        for (var address : List.of("", "/1", "/1/diagram.bpmn", "/cases/1")) {
            mvc.perform(get(path() + address).with(user(who).roles("OFFICER"))).andExpect(status().isForbidden());
        }
        mvc.perform(post(path()).with(user(who).roles("OFFICER")).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var address :
                List.of("/definitions/drafts/999999/rehearsal", path() + "/1", path() + "/999999", path() + "/x")) {
            page(address, "zh", 404);
        }
    }

    private void addApproval() {
        save(draft.content()
                .replace(
                        "sourceRef=\"whoApproves\" targetRef=\"decideExtension\"",
                        "sourceRef=\"whoApproves\" targetRef=\"addedApprovalByUnitHead\"")
                .replace("</bpmn:process>", """
                        <bpmn:userTask id="addedApprovalByUnitHead" name="科室负责人审批" camunda:candidateGroups="UNIT_HEAD" />
                        <bpmn:sequenceFlow id="added" sourceRef="addedApprovalByUnitHead" targetRef="decideExtension" />
                        </bpmn:process>"""));
    }

    private void save(String content) {
        var now = drafts.read(draft.id());
        assertThat(drafts.save(organisation.officer(ADMINISTRATOR), draft.id(), now.revision(), content))
                .isInstanceOf(Completion.Completed.class);
    }

    private Draft begun(String key) {
        assertThat(drafts.begin(
                        organisation.officer(ADMINISTRATOR),
                        definitions.active(key).orElseThrow(),
                        new ChangeForm("增加科室负责人审批", "云市监发〔2026〕8号")))
                .isInstanceOf(Completion.Completed.class);
        return drafts.open(key).orElseThrow();
    }

    private CaseNumber extended() {
        var number = story.investigating(DAY);
        story.act(number, Story.LEAD, "extensionRequested", DAY, ask());
        story.act(number, Story.HEAD, "decideExtension", DAY, Map.of("granted", true, "opinion", "已阅"));
        return number;
    }

    private static Map<String, Object> ask() {
        return Map.of("limitId", "A80", "reason", "案情复杂，等待权利人辨认");
    }

    private static String numbers(int count) {
        var numbers = new StringBuilder();
        for (int i = 10; i < 10 + count; i++) {
            numbers.append("YZ-2026-000").append(i).append('，');
        }
        return numbers.toString();
    }

    private String path() {
        return "/definitions/drafts/" + draft.id() + "/rehearsal";
    }

    private ResultActions rehearse(String choice, String cases) throws Exception {
        return rehearse(choice, cases, "false");
    }

    private ResultActions rehearse(String choice, String cases, String fromCaller) throws Exception {
        return mvc.perform(post(path())
                .param("choice", choice)
                .param("cases", cases)
                .param("fromCaller", fromCaller)
                .with(user(ADMINISTRATOR).roles("OFFICER"))
                .with(csrf()));
    }

    private ResultActions page(String address, String language) throws Exception {
        return page(address, language, 200);
    }

    private ResultActions page(String address, String language, int status) throws Exception {
        return mvc.perform(get(address)
                        .param("lang", language)
                        .with(user(ADMINISTRATOR).roles("OFFICER")))
                .andExpect(status().is(status));
    }
}
