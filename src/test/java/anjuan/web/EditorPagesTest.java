package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.definition.DecisionTable;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Vocabularies;
import anjuan.definition.Vocabulary.Call;
import anjuan.definition.Vocabulary.Message;
import anjuan.engine.Definitions;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The drawing board, the decision tables and the comparison as the server answers them; rolled back after each test. */
@AnjuanTest
@Transactional
class EditorPagesTest {

    private static final String AUTHOR = "guanli";
    private static final String SECOND = "fuhe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Definitions definitions;

    @Autowired
    Drafts drafts;

    @Autowired
    Organisation organisation;

    @Autowired
    Vocabularies vocabularies;

    @Test
    void everyThingThatTheDeliveredDiagramsNameIsInTheVocabulary() throws Exception {
        try (var files = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var file : files) {
                var xml = Files.readString(file);
                var vocabulary = vocabularies.of(
                        found(xml, "<bpmn:process id=\"(\\w+)\"").get(0), Locale.CHINA, (id, label) -> label);
                assertThat(vocabulary.pages()).extracting("id").containsAll(found(xml, "userTask id=\"(\\w+)\""));
                assertThat(vocabulary.steps()).extracting("id").containsAll(found(xml, "serviceTask id=\"(\\w+)\""));
                assertThat(vocabulary.calls()).extracting("called").containsAll(found(xml, "calledElement=\"(\\w+)\""));
                assertThat(vocabulary.messages())
                        .extracting("id")
                        .containsAll(found(xml, "message id=\"\\w+\" name=\"(\\w+)\""));
                assertThat(vocabulary.dates()).extracting("id").containsAll(found(xml, "timeDate[^>]*>\\$\\{(\\w+)}"));
                assertThat(vocabulary.facts())
                        .extracting("id")
                        .containsAll(found(xml, "conditionExpression[^>]*>\\$\\{!?(\\w+)"));
            }
        }
        var vocabulary = vocabularies.of("penaltyCase", Locale.CHINA, (id, label) -> label);
        assertThat(vocabulary.limits()).extracting("id").contains("A02", "A80");
        assertThat(vocabulary.tables()).extracting("id").contains("review-kind");
        assertThat(vocabulary.pages()).noneMatch(page -> page.id().equals("extensionRequested"));
    }

    @Test
    void onlyWhatTheChecksTakeIsOffered() {
        var penalty = vocabularies.of("penaltyCase", Locale.CHINA, (id, label) -> label);
        var links = vocabularies.of("linkCases", Locale.CHINA, (id, label) -> label);

        assertThat(penalty.messages()).noneMatch(Message::begins);
        assertThat(links.messages())
                .filteredOn(Message::begins)
                .extracting("id")
                .containsExactly("linkProposed");
        assertThat(links.messages())
                .filteredOn(one -> !one.isWaitedFor())
                .extracting("id")
                .contains("linkProposed", "extensionRequested")
                .doesNotContain("investigativeActTaken", "decisionRevoked");
        assertThat(penalty.calls())
                .filteredOn(one -> one.called().equals("sanctionParty"))
                .singleElement()
                .matches(Call::isEachParty);
        assertThat(links.calls()).extracting("called").doesNotContain("extendLimit", "goods-value");
        assertThat(links.calls()).extracting("called").doesNotContain("paySpotFine", "handInSpotPapers");
        assertThat(links.pages()).extracting("id").doesNotContain("reviewCase");
        assertThat(links.steps()).extracting("id").doesNotContain("routeDecision");
        assertThat(links.calls()).extracting("id").contains("holdHearing wasHearingHeld");
        assertThat(vocabularies
                        .of("summaryPenalty", Locale.CHINA, (id, label) -> label)
                        .calls())
                .filteredOn(one -> one.called().equals("handInSpotPapers"))
                .containsExactly(new Call(
                        "handInSpotPapers ${papersMatter} papersDue",
                        "交回当场处罚材料",
                        "handInSpotPapers",
                        false,
                        "${papersMatter}",
                        List.of("papersDue"),
                        List.of()));
        assertThat(links.tables()).extracting("id", "result").containsExactly(tuple("review-kind", "reviewKind"));
    }

    @Test
    void theVocabularySpeaksTheLanguageOfTheReader() throws Exception {
        mvc.perform(as(
                        AUTHOR,
                        get("/definitions/vocabulary")
                                .param("key", "handleClue")
                                .param("lang", "zh")))
                .andExpect(jsonPath("$.pages[?(@.id=='decideFiling')].post").value("部门负责人"))
                .andExpect(jsonPath("$.english.ids").isEmpty())
                .andExpect(jsonPath("$.facts[?(@.id=='reviewOpinion')].answers[?(@.id=='AGREE')].title")
                        .value("同意 · AGREE"));
        mvc.perform(as(
                        AUTHOR,
                        get("/definitions/vocabulary")
                                .param("key", "finishCase")
                                .param("lang", "en")))
                .andExpect(jsonPath("$.steps[?(@.id=='closeCase')].title").value("Close the case"))
                .andExpect(jsonPath("$.steps[?(@.id=='closeCase')].drawn").value("结案"))
                .andExpect(jsonPath("$.english.ids.closeCase").value("Close the case"))
                .andExpect(jsonPath("$.english.labels.是").value("yes"))
                .andExpect(jsonPath("$.facts[?(@.id=='isApproved')].answers[0].title")
                        .value("Yes"));
        mvc.perform(as(Story.HEAD, get("/definitions/vocabulary").param("key", "penaltyCase")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsDrawnIsSavedOnceAndTheLaterOneIsToldWhoSaved() throws Exception {
        var draft = begun("linkCases");
        var address = "/definitions/drafts/" + draft.id();
        var changed = draft.content().replace("name=\"关联", "name=\"相关");

        mvc.perform(as(AUTHOR, get(address + "/content"))).andExpect(content().string(draft.content()));
        mvc.perform(text(AUTHOR, address + "/content", changed).param("revision", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(2));
        assertThat(drafts.read(draft.id()).content()).isEqualTo(changed);
        mvc.perform(text(AUTHOR, address + "/content", draft.content())
                        .param("revision", "1")
                        .param("lang", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.message").value(containsString("saved at")));
        mvc.perform(text(SECOND, address + "/content", draft.content()).param("revision", "2"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(text(Story.HEAD, address + "/content", draft.content()).param("revision", "2"))
                .andExpect(status().isForbidden());
        assertThat(drafts.read(draft.id()).content()).isEqualTo(changed);
    }

    @Test
    void whatIsLargerThanAnyDiagramIsNotRead() throws Exception {
        var draft = begun("linkCases");
        var address = "/definitions/drafts/" + draft.id();
        var huge = "x".repeat(9_000_000);

        mvc.perform(text(AUTHOR, address + "/content", huge).param("revision", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value(containsString("请拆分或者删减")));
        mvc.perform(text(AUTHOR, address + "/check", huge)).andExpect(status().isUnprocessableEntity());
        assertThat(drafts.read(draft.id()).revision()).isEqualTo(1);
    }

    @Test
    void whatIsDrawnIsCheckedWithoutBeingKept() throws Exception {
        var draft = begun("linkCases");
        var address = "/definitions/drafts/" + draft.id() + "/check";

        mvc.perform(text(
                        AUTHOR,
                        address,
                        draft.content().replace("camunda:candidateGroups=\"", "camunda:candidateGroups=\"X")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].severity").value("BLOCKS"))
                .andExpect(jsonPath("$[0].severityWord").value("须改正"));
        mvc.perform(text(
                        AUTHOR,
                        address,
                        draft.content().replace("</bpmn:process>", "<bpmn:scriptTask id=\"a\" /></bpmn:process>")))
                .andExpect(jsonPath("$[?(@.element=='a')].severity").value(hasItem("BLOCKS")));
        mvc.perform(text(Story.HEAD, address, "x")).andExpect(status().isForbidden());
        assertThat(drafts.read(draft.id()).revision()).isEqualTo(1);
    }

    @Test
    void onlyItsAuthorIsGivenTheDrawingBoard() throws Exception {
        var draft = begun("linkCases");
        var address = "/definitions/drafts/" + draft.id();

        mvc.perform(as(AUTHOR, get(address + "/edit").param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Draw: ")));
        mvc.perform(as(SECOND, get(address + "/edit"))).andExpect(redirectedUrl(address));
        mvc.perform(as(AUTHOR, get(address + "/table"))).andExpect(status().isNotFound());
        mvc.perform(as(Story.HEAD, get(address + "/edit"))).andExpect(status().isForbidden());
    }

    @Test
    void aThresholdIsChangedInTheTable() throws Exception {
        var draft = begun("hearing-right");
        var address = "/definitions/drafts/" + draft.id() + "/table";

        mvc.perform(as(AUTHOR, get(address).param("lang", "en")))
                .andExpect(content().string(containsString("Proposed fine (yuan)")))
                .andExpect(content().string(containsString("&gt;= 10000")));
        mvc.perform(form(draft, address, "save").param("cell.0.1", ">= 20000")).andExpect(redirectedUrl(address));

        var saved = DecisionTable.read(drafts.read(draft.id()).content());
        assertThat(saved.rows().get(0).cells().get(1)).isEqualTo(">= 20000");
        assertThat(saved.rows().subList(1, saved.rows().size()))
                .isEqualTo(DecisionTable.read(draft.content())
                        .rows()
                        .subList(1, saved.rows().size()));
    }

    @Test
    void aCellThatIsRefusedIsNamedWithWhatItMaySayAndNothingIsLost() throws Exception {
        var draft = begun("hearing-right");
        var address = "/definitions/drafts/" + draft.id() + "/table";

        mvc.perform(form(draft, address, "save").param("cell.0.1", "twenty"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("第 1 行“拟处罚款（元）”只能写数字")))
                .andExpect(content().string(containsString("value=\"twenty\"")));
        mvc.perform(form(draft, address, "save").param("cell.0.0", "\"ENTITI\"").param("lang", "en"))
                .andExpect(content().string(containsString("Known are: ENTITY、PERSON、UNKNOWN")));
        assertThat(drafts.read(draft.id()).revision()).isEqualTo(1);
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutScriptBeforeTheyAreSaved() throws Exception {
        var draft = begun("review-kind");
        var address = "/definitions/drafts/" + draft.id() + "/table";

        mvc.perform(form(draft, address, "add:0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"row.5\"")))
                .andExpect(content().string(containsString("有改动尚未保存")));
        mvc.perform(form(draft, address, "remove:0"))
                .andExpect(content().string(not(containsString("name=\"row.4\""))));
        var moved = mvc.perform(form(draft, address, "down:0"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(moved.indexOf("value=\"hearingHeld\"")).isLessThan(moved.indexOf("value=\"majorPublicInterest\""));
        assertThat(drafts.read(draft.id()).revision()).isEqualTo(1);
    }

    @Test
    void aTableThatSomebodySavedMeanwhileIsNotOverwritten() throws Exception {
        var draft = begun("review-kind");
        var address = "/definitions/drafts/" + draft.id() + "/table";
        mvc.perform(form(draft, address, "save").param("basis.0", "改一")).andExpect(redirectedUrl(address));

        mvc.perform(form(draft, address, "save").param("basis.0", "改二"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("草稿已被改动")))
                .andExpect(content().string(containsString("改二")));
        assertThat(drafts.read(draft.id()).content()).contains("改一").doesNotContain("改二");
    }

    @Test
    void aDraftIsComparedWithTheActiveVersionInBothLanguages() throws Exception {
        var draft = begun("linkCases");
        var content = draft.content().replaceFirst("candidateGroups=\"\\w+\"", "candidateGroups=\"CHIEF\"");
        drafts.save(organisation.findOfficer(AUTHOR).orElseThrow(), draft.id(), 1, content);
        var address = "/definitions/linkCases/compare";

        mvc.perform(as(AUTHOR, get(address).param("draft", "" + draft.id()).param("lang", "zh")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("差别清单（1 项）")))
                .andExpect(content().string(containsString("主要负责人")));
        mvc.perform(as(SECOND, get(address).param("draft", "" + draft.id()).param("lang", "en")))
                .andExpect(content().string(containsString("Differences (1)")));
        mvc.perform(as(AUTHOR, get(address).param("from", "1").param("to", "1")))
                .andExpect(content().string(containsString("两个版本没有差别")));
        mvc.perform(as(AUTHOR, get("/definitions/penaltyCase/compare").param("draft", "" + draft.id())))
                .andExpect(status().isNotFound());
        mvc.perform(as(AUTHOR, get(address).param("from", "77"))).andExpect(status().isNotFound());
        mvc.perform(as(Story.HEAD, get(address))).andExpect(status().isForbidden());
        drafts.save(organisation.findOfficer(AUTHOR).orElseThrow(), draft.id(), 2, "<not");
        mvc.perform(as(AUTHOR, get(address).param("draft", "" + draft.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不能读取")));
    }

    @Test
    void whatIsNoTableOrDiagramIsToldSoAndBreaksNoPage() throws Exception {
        var table = begun("hearing-right");
        var process = begun("linkCases");
        var author = organisation.findOfficer(AUTHOR).orElseThrow();
        for (var content : List.of("<not", "<definitions/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) {
            drafts.save(author, table.id(), drafts.read(table.id()).revision(), content);
            drafts.save(author, process.id(), drafts.read(process.id()).revision(), content);

            var address = "/definitions/drafts/" + table.id() + "/table";
            mvc.perform(as(AUTHOR, get(address)))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("不是可以编辑的决策表")));
            mvc.perform(form(table, address, "save")).andExpect(status().isUnprocessableEntity());
            mvc.perform(as(AUTHOR, get("/definitions/drafts/" + process.id() + "/diagram.bpmn")))
                    .andExpect(status().isNotFound());
            mvc.perform(as(AUTHOR, get("/definitions/hearing-right/compare").param("draft", "" + table.id())))
                    .andExpect(content().string(containsString("不能读取")));
        }
    }

    @Test
    void aTableIsComparedCellByCellInBothLanguages() throws Exception {
        var draft = begun("hearing-right");
        var table = DecisionTable.read(draft.content());
        var changed = draft.content().replaceFirst("&gt;= 10000<", "&gt;= 20000<");
        assertThat(changed).isNotEqualTo(draft.content());
        drafts.save(organisation.findOfficer(AUTHOR).orElseThrow(), draft.id(), 1, changed);

        mvc.perform(as(
                        AUTHOR,
                        get("/definitions/hearing-right/compare")
                                .param("draft", "" + draft.id())
                                .param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Differences (1)")))
                .andExpect(content().string(containsString("Becomes: &gt;= 20000")))
                .andExpect(content().string(containsString("Was: &gt;= 10000")));
        assertThat(table.rows()).hasSize(8);
    }

    private Draft begun(String key) {
        var author = organisation.findOfficer(AUTHOR).orElseThrow();
        drafts.begin(author, definitions.active(key).orElseThrow(), new Drafts.ChangeForm("统一名称", "云市监发〔2026〕8号"));
        return drafts.open(key).orElseThrow();
    }

    /** The form of a table as the page sends it, but for the fields that the test sets itself. */
    private static MockHttpServletRequestBuilder form(Draft draft, String address, String act) {
        var table = DecisionTable.read(draft.content());
        return as(AUTHOR, post(address))
                .param("revision", "1")
                .param("act", act)
                .with(request -> {
                    for (int row = 0; row < table.rows().size(); row++) {
                        fill(request, "row." + row, table.rows().get(row).id());
                        fill(request, "basis." + row, table.rows().get(row).basis());
                        for (int cell = 0; cell < table.columns().size(); cell++) {
                            fill(
                                    request,
                                    "cell." + row + "." + cell,
                                    table.rows().get(row).cells().get(cell));
                        }
                    }
                    return request;
                });
    }

    private static void fill(MockHttpServletRequest request, String name, String value) {
        if (request.getParameter(name) == null) {
            request.setParameter(name, value);
        }
    }

    private static List<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static MockHttpServletRequestBuilder text(String username, String address, String content) {
        return as(username, post(address))
                .contentType(MediaType.TEXT_PLAIN)
                .characterEncoding("UTF-8")
                .content(content);
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username).roles("OFFICER")).with(csrf());
    }
}
