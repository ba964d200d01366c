package anjuan.browser;

import static anjuan.testing.Story.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.Drafts;
import anjuan.definition.Drafts.ChangeForm;
import anjuan.engine.Definitions;
import anjuan.officer.Organisation;
import anjuan.testing.Altered;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator rehearses a draft with a real browser and looks at the path of a case on the diagram. */
@AnjuanTest
class RehearsalInTheBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADMINISTRATOR = "guanli";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.logIn(ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        drafts.open().forEach(draft -> drafts.withdraw(organisation.officer(ADMINISTRATOR), draft.id()));
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheChoiceOfCasesToThePathOnTheDiagram() {
        var same = story.verifying(DAY);
        var other = story.filed(DAY);
        var stuck = story.awaitingFiling(DAY);
        story.act(stuck, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING", "reason", "补充核查销售数量"));
        var page = "/definitions/drafts/" + begun() + "/rehearsal";

        browser.go(page + "?lang=zh");
        browser.picture("rehearsal-before");
        browser.fill(Map.of("choice", "CASES", "cases", same + "，" + other + " " + stuck));
        browser.submit();
        browser.picture("rehearsal-result");
        assertThat(browser.text("#outcome")).contains("路径相同 1 件", "路径不同 1 件", "走不下去 1 件");

        // the third is the penalty case that the second one called
        for (int i : new int[] {2, 4}) {
            for (var language : new String[] {"zh", "en"}) {
                browser.go(page + "/" + i + "?lang=" + language);
                browser.until(
                        () -> !browser.all(".diagram .djs-shape.path-same").isEmpty());
                browser.picture("rehearsal-course-" + i + "-" + language);
                assertThat(browser.all(".diagram .path-mark")).isNotEmpty();
            }
        }
        assertThat(browser.driver().findElement(By.cssSelector("main")).getText())
                .contains("stuck", "What the draft leads through");
        browser.go(page + "?lang=en");
        browser.picture("rehearsal-result-en");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fromTheWholeCaseIntoTheProcessesThatItCalls() {
        var number = story.performing(DAY);
        var page = "/definitions/drafts/"
                + begun("sanctionParty", content -> content.replace("${isPenalty}", "${isFined}")) + "/rehearsal";

        browser.go(page + "?lang=zh");
        browser.fill(Map.of("choice", "CASES", "cases", number.value(), "fromCaller", "true"));
        browser.submit();
        browser.picture("rehearsal-inside-result");
        assertThat(browser.text("#outcome")).contains("走不下去 1 件", "是否给予处罚？");
        for (var language : new String[] {"zh", "en"}) {
            browser.go(page + "/1?lang=" + language);
            browser.until(() -> !browser.all(".diagram .djs-shape.path-stuck").isEmpty());
            browser.picture("rehearsal-inside-" + language);
            ((JavascriptExecutor) browser.driver())
                    .executeScript("document.querySelector('.inside-head').scrollIntoView({ behavior: 'instant' })");
            browser.picture("rehearsal-inside-paths-" + language);
            browser.go(page + "/3?lang=" + language);
            browser.until(() -> !browser.all(".diagram .djs-shape.path-stuck").isEmpty());
        }
        browser.size(390, 844);
        browser.go(page + "/1?lang=zh");
        ((JavascriptExecutor) browser.driver())
                .executeScript("document.querySelector('.inside-head').scrollIntoView({ behavior: 'instant' })");
        browser.picture("rehearsal-inside-narrow");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatCasesAskedATableIsShownBesideWhatTheDraftSays() {
        var lighter = story.deciding(DAY);
        var heard = story.meeting(DAY);
        var page = "/definitions/drafts/"
                + begun("hearing-right", content -> content.replaceAll("&gt;= \\d+", "&gt;= 1000")) + "/rehearsal";

        browser.go(page + "?lang=zh");
        browser.fill(Map.of("choice", "CASES", "cases", lighter + " " + heard));
        browser.submit();
        browser.picture("rehearsal-table-result");
        assertThat(browser.text("#outcome")).contains("结论不同 2 件");
        for (var language : new String[] {"zh", "en"}) {
            browser.go(page + "/cases/1?lang=" + language);
            browser.picture("rehearsal-table-" + language);
        }
        browser.size(390, 844);
        browser.go(page + "/cases/1?lang=en");
        browser.picture("rehearsal-table-narrow");
        assertThat(browser.complaints()).isEmpty();
    }

    private long begun(String key, UnaryOperator<String> change) {
        var officer = organisation.officer(ADMINISTRATOR);
        drafts.begin(officer, definitions.active(key).orElseThrow(), new ChangeForm("试走", "云市监发〔2026〕8号"));
        var draft = drafts.open(key).orElseThrow();
        drafts.save(officer, draft.id(), draft.revision(), change.apply(draft.content()));
        return draft.id();
    }

    /** A draft with an approval more and without the way back to the verification. */
    private long begun() {
        var officer = organisation.officer(ADMINISTRATOR);
        drafts.begin(officer, definitions.active("handleClue").orElseThrow(), new ChangeForm("增加审批", "云市监发〔2026〕8号"));
        var draft = drafts.open("handleClue").orElseThrow();
        var content = Altered.without(
                        Altered.with(
                                "handle-clue",
                                "sourceRef=\"endorseFiling\" targetRef=\"decideFiling\"",
                                "sourceRef=\"endorseFiling\" targetRef=\"addedApprovalByReviewer\""),
                        "filingDecision_moreChecking")
                .replace("</bpmn:process>", """
                        <bpmn:userTask id="addedApprovalByReviewer" name="审核人员复核" camunda:candidateGroups="REVIEWER" />
                        <bpmn:sequenceFlow id="added_decideFiling" sourceRef="addedApprovalByReviewer" targetRef="decideFiling" />
                        </bpmn:process>""")
                .replace("</bpmndi:BPMNPlane>", """
                        <bpmndi:BPMNShape id="added_di" bpmnElement="addedApprovalByReviewer"><dc:Bounds x="1190" y="320" width="120" height="80" /></bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="added_decideFiling_di" bpmnElement="added_decideFiling"><di:waypoint x="1310" y="360" /><di:waypoint x="1336" y="270" /></bpmndi:BPMNEdge>
                        </bpmndi:BPMNPlane>""");
        drafts.save(officer, draft.id(), draft.revision(), content);
        return draft.id();
    }
}
