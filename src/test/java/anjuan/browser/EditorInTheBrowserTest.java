package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.definition.Comparison;
import anjuan.definition.DecisionTable;
import anjuan.definition.Difference;
import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.engine.DefinitionRules;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Step;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator draws a process and changes a table with a real browser. */
@AnjuanTest
class EditorInTheBrowserTest {

    private static final String PROCESS = "linkCases";
    private static final String TABLE = "goods-value";
    private static final String AUTHOR = "guanli";

    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

    @Autowired
    Map<String, Step> steps;

    private final List<Draft> begun = new ArrayList<>();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.logIn(AUTHOR);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        begun.forEach(draft -> drafts.withdraw(author(), draft.id()));
    }

    @Test
    void aTaskAGatewayAndABorderEventAreDrawnInOurWordsAndSaved() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        var first = element("userTask");

        choose("element", first);
        browser.fill(Map.of("name", "审查关联申请", "labelEn", "Examine the request", "basis", "A50 第五十条"));
        leave();
        choose("limit", "A50");
        add("userTask");
        choose("page", "addedApprovalByReviewer");
        assertThat(browser.text("[data-post]")).isEqualTo("审核人员");
        add("exclusiveGateway");
        browser.fill(Map.of("name", "是否同意？"));
        leave();
        add("serviceTask");
        choose("step", "recordInvestigativeAct");
        add("endEvent");
        browser.fill(Map.of("name", "已结案"));
        leave();
        choose("element", "addedApprovalByReviewer");
        add("boundaryTimer");
        choose("due", "caseDue");
        browser.fill(Map.of("name", "期限届满", "interrupts", "false"));
        leave();
        choose("element", drawnFlows().get(2));
        choose("fact", "isApproved");
        choose("answer", "no");
        browser.picture("editor-zh");
        save();

        var saved = drafts.read(draft.id()).content();
        assertThat(Comparison.of(Kind.PROCESS, draft.content(), saved))
                .extracting(Difference::change, Difference::aspect, Difference::element, Difference::newer)
                .contains(
                        tuple(Change.CHANGED, Aspect.LABEL, first, "审查关联申请"),
                        tuple(Change.CHANGED, Aspect.LABEL_EN, first, "Examine the request"),
                        tuple(Change.CHANGED, Aspect.LEGAL_BASIS, first, "A50 第五十条"),
                        tuple(Change.CHANGED, Aspect.LIMIT, first, "A50"),
                        tuple(Change.ADDED, Aspect.WHOLE, "addedApprovalByReviewer", ""),
                        tuple(Change.ADDED, Aspect.WHOLE, "recordInvestigativeAct", ""))
                .noneMatch(one -> one.toList().contains(Change.REMOVED));
        assertThat(saved)
                .contains("id=\"addedApprovalByReviewer\" name=\"审核人员加签审批\" camunda:candidateGroups=\"REVIEWER\"")
                .contains("camunda:delegateExpression=\"${steps.recordInvestigativeAct}\"")
                .contains("${!isApproved}")
                .contains("${caseDue}")
                .contains("attachedToRef=\"addedApprovalByReviewer\"")
                .contains("<camunda:property name=\"labelEn\" value=\"Examine the request\" />");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void changesAreUndoneAndAskedAboutBeforeTheyAreLost() {
        var draft = begin(PROCESS);
        edit(draft, "en");
        choose("element", element("userTask"));
        browser.fill(Map.of("name", "别的"));
        leave();
        assertThat(browser.text("[data-state]")).isEqualTo("Changes not saved yet");

        undoAll();
        assertThat(browser.text("[data-state]")).isEqualTo("Saved");
        assertThat(asksBeforeLeaving()).isFalse();
        press("redo");
        assertThat(asksBeforeLeaving()).isTrue();
        undoAll();
        assertThat(drafts.read(draft.id()).revision()).isEqualTo(1);
    }

    @Test
    void whoSavesLateIsToldWhoWasFaster() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        choose("element", element("userTask"));
        browser.fill(Map.of("name", "别的"));
        leave();
        drafts.save(author(), draft.id(), 1, draft.content().replace("name=\"关联", "name=\"相关"));

        press("save");
        browser.until(() -> browser.text("[data-state]").contains("系统管理员已于"));
        browser.picture("editor-late");
        assertThat(drafts.read(draft.id()).content()).doesNotContain("别的");
        undoAll();
    }

    @Test
    void theChecksAreShownBesideTheDiagramAndLeadToTheElement() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        choose("element", element("userTask"));
        add("serviceTask");
        press("check");
        browser.until(() -> !browser.all(".editor-findings li").isEmpty());
        browser.picture("editor-findings");

        assertThat(browser.all(".finding-BLOCKS")).isNotEmpty();
        assertThat(browser.all(".editor-findings li button")).anySatisfy(where -> {
            browser.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", where);
            where.click();
            assertThat(browser.text("[data-kind]")).isEqualTo("系统步骤");
            assertThat(focused()).isEqualTo("element");
        });
    }

    @Test
    void aTaskStandsInAProcessOnceAndAFileReplacesWhatIsDrawn() throws Exception {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        var first = element("userTask");
        choose("element", first);
        add("userTask");
        choose("page", first);
        assertThat(browser.text("[data-complaint]")).contains("同一事项只能出现一次");

        var broken = Files.writeString(Path.of("target/broken.bpmn"), "<bpmn:definitions");
        browser.driver()
                .findElement(By.name("file"))
                .sendKeys(broken.toAbsolutePath().toString());
        browser.until(() -> browser.text("[data-state]").contains("不是可以打开的流程图"));
        browser.driver()
                .findElement(By.name("file"))
                .sendKeys(Path.of("bpmn/link-cases.bpmn").toAbsolutePath().toString());
        browser.until(() -> browser.text("[data-state]").equals("有改动尚未保存"));
        save();

        assertThat(Comparison.of(
                        Kind.PROCESS, draft.content(), drafts.read(draft.id()).content()))
                .isEmpty();
        assertThat(DefinitionRules.check(drafts.read(draft.id()).content(), steps.keySet()))
                .isEmpty();
    }

    @Test
    void aDiagramIsDrawnWithTheKeyboardAlone() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        choose("element", element("userTask"));
        var canvas = browser.driver().findElement(By.cssSelector(".editor-canvas"));
        canvas.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(browser.text("[data-state]")).isEqualTo("有改动尚未保存");
        browser.driver().findElement(By.cssSelector("[data-draw=endEvent]")).sendKeys(Keys.ENTER);
        browser.until(() -> browser.text("[data-kind]").equals("结束"));
        browser.driver()
                .findElement(By.cssSelector(".editor-panel [data-act=remove]"))
                .sendKeys(Keys.ENTER);
        assertThat(focused()).isEqualTo("element");
        choose("element", element("userTask"));
        browser.driver().findElement(By.cssSelector("[data-draw=endEvent]")).sendKeys(Keys.ENTER);
        browser.until(() -> browser.text("[data-kind]").equals("结束"));
        canvas.sendKeys(Keys.DELETE);
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("s")
                .keyUp(Keys.CONTROL)
                .perform();
        browser.until(() -> browser.text("[data-state]").equals("已保存"));

        assertThat(Comparison.of(
                        Kind.PROCESS, draft.content(), drafts.read(draft.id()).content()))
                .isEmpty();
        assertThat(drafts.read(draft.id()).content()).isNotEqualTo(draft.content());
    }

    @Test
    void aNewNodeIsDraggedOntoTheDiagramAndANodeIsMovedWithTheMouse() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        var button = browser.driver().findElement(By.cssSelector("[data-draw=userTask]"));
        var pool = browser.driver().findElement(By.cssSelector("[data-element-id=linkCasesPool] .djs-hit"));
        new Actions(browser.driver())
                .clickAndHold(button)
                .moveByOffset(60, 10)
                .moveToElement(pool, 60, 60)
                .moveByOffset(5, 5)
                .release()
                .perform();
        leave();
        assertThat(browser.text("[data-kind]")).isEqualTo("办理任务");
        choose("page", "addedApprovalByReviewer");

        var moved = browser.driver().findElement(By.cssSelector("[data-element-id=linkMade] .djs-hit"));
        new Actions(browser.driver())
                .clickAndHold(moved)
                .moveByOffset(20, 20)
                .moveByOffset(20, 20)
                .release()
                .perform();
        save();

        var saved = drafts.read(draft.id()).content();
        assertThat(Comparison.of(Kind.PROCESS, draft.content(), saved))
                .extracting(Difference::change, Difference::element)
                .containsExactly(tuple(Change.ADDED, "addedApprovalByReviewer"));
        assertThat(shape(saved, "linkMade")).isNotEqualTo(shape(draft.content(), "linkMade"));
    }

    @Test
    void theBoardSpeaksEnglishAndTheFileStaysChinese() {
        var draft = begin(PROCESS);
        edit(draft, "en");
        assertThat(labels()).contains("Decide on the link").doesNotContainPattern("\\p{IsHan}");
        browser.picture("editor-en");

        rename("decideLink", "Say yes or no");
        assertThat(labels()).contains("Say yes or no").doesNotContain("Decide on the link");
        assertThat(browser.driver().findElement(By.name("name")).getDomProperty("value"))
                .isEqualTo("审批关联案件");
        assertThat(browser.driver().findElement(By.name("labelEn")).getDomProperty("value"))
                .isEqualTo("Say yes or no");
        choose("element", "linkMade");
        browser.fill(Map.of("labelEn", "The cases are linked"));
        leave();
        assertThat(labels()).contains("The cases are linked");
        choose("element", "linkCasesPool");
        browser.fill(Map.of("labelEn", "Linking"));
        leave();
        assertThat(labels()).contains("Linking");
        browser.picture("editor-en-changed");
        save();

        assertThat(Comparison.of(
                        Kind.PROCESS, draft.content(), drafts.read(draft.id()).content()))
                .extracting(Difference::aspect, Difference::element, Difference::newer)
                .containsExactlyInAnyOrder(
                        tuple(Aspect.LABEL_EN, "decideLink", "Say yes or no"),
                        tuple(Aspect.LABEL_EN, "linkMade", "The cases are linked"),
                        tuple(Aspect.LABEL_EN, PROCESS, "Linking"));
        rename("decideLink", "");
        assertThat(labels()).contains("Decide on the link");
        undoAll();
        assertThat(labels()).contains("Decide on the link", "Linked cases");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatHappensAtAnyTimeAndWhatIsWaitedForIsDrawnAndTheChecksTakeIt() {
        var draft = begin(PROCESS);
        edit(draft, "zh");
        add("messageSubProcess");
        choose("message", "investigativeActTaken");
        browser.fill(Map.of("interrupts", "false"));
        say("已采取调查措施", "Investigative act taken");
        add("serviceTask");
        choose("step", "recordInvestigativeAct");
        say("登记调查措施", "");
        add("endEvent");
        say("调查措施已登记", "Act recorded");
        choose("element", drawn("随时：收到消息"));
        say("记载调查措施", "Note investigative acts");
        add("timerSubProcess");
        choose("due", "caseDue");
        browser.fill(Map.of("interrupts", "false"));
        say("办案期限届满", "Time for the case over");
        add("serviceTask");
        choose("step", "recordCaseOverdue");
        say("登记办案逾期", "");
        add("terminateEnd");
        say("办案逾期已登记", "Late case recorded");
        choose("element", drawn("随时：到期"));
        say("督促办案期限", "Watch the time for the case");
        choose("element", "linkProposed_decideLink");
        add("catchTimer");
        choose("due", "verificationDue");
        say("核查期限届满", "Time to verify over");
        add("catchMessage");
        choose("message", "caseEnded");
        say("案件已办结", "Case ended");
        add("subProcess");
        say("已开始", "Begun");
        add("callActivity");
        choose("called", "holdHearing wasHearingHeld");
        say("举行听证", "Hold a hearing");
        add("endEvent");
        say("听证已结束", "Hearing over");
        choose("element", drawn("子流程"));
        say("听证", "Hearing");
        browser.picture("editor-all-drawn");
        choose("element", "linkProposed");
        assertThat(choices("message")).containsExactly("", "linkProposed");
        press("check");
        browser.until(() -> !browser.text(".editor-findings").isBlank());
        browser.picture("editor-all-checked");

        assertThat(browser.text(".editor-findings")).doesNotContain("须改正");
        save();
        assertThat(drafts.read(draft.id()).content())
                .contains("triggeredByEvent=\"true\"")
                .contains("isInterrupting=\"false\"")
                .contains("<camunda:out source=\"wasHearingHeld\" target=\"wasHearingHeld\" />")
                .contains("<bpmn:terminateEventDefinition");
        undoAll();
        assertThat(element("endEvent")).isNotBlank();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Names what is selected, in both languages where the product has no English for it, and says what it rests on. */
    private void say(String name, String english) {
        browser.fill(Map.of("name", name, "labelEn", english, "basis", "A20 市场监督管理行政处罚程序规定 第二十三条"));
        leave();
    }

    /** The last element of a kind in the list of the panel. */
    private String drawn(String kind) {
        return new Select(browser.driver().findElement(By.name("element")))
                .getOptions().stream()
                        .filter(option -> option.getText().endsWith(" · " + kind))
                        .map(option -> option.getDomProperty("value"))
                        .reduce((one, other) -> other)
                        .orElseThrow();
    }

    private List<String> choices(String name) {
        return new Select(browser.driver().findElement(By.name(name)))
                .getOptions().stream()
                        .map(option -> option.getDomProperty("value"))
                        .toList();
    }

    /** The name of the field that the keyboard writes into. */
    private String focused() {
        return browser.driver().switchTo().activeElement().getDomAttribute("name");
    }

    /** All that is written on the board. */
    private String labels() {
        return String.valueOf(browser.script("return Array.from(document.querySelectorAll('.editor-canvas .djs-label'))"
                + ".map(one => Array.from(one.children).map(line => line.textContent.trim()).join(' ')).join('|')"));
    }

    /** Writes into an element on the board itself. */
    private void rename(String element, String label) {
        var shape = browser.driver()
                .findElement(By.cssSelector(".editor-canvas [data-element-id=" + element + "] .djs-hit"));
        new Actions(browser.driver()).doubleClick(shape).perform();
        var box = browser.driver().findElement(By.cssSelector(".djs-direct-editing-content"));
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, label);
        browser.driver().findElement(By.cssSelector(".page-head h1")).click();
        browser.script(
                "document.querySelector('.editor-canvas .djs-container svg').dispatchEvent(new Event('mousedown'))");
        browser.driver().findElement(By.cssSelector(".editor-canvas")).click();
        choose("element", element);
    }

    private static String shape(String xml, String element) {
        var at = xml.indexOf("bpmnElement=\"" + element + "\"");
        return xml.substring(at, xml.indexOf("</bpmndi:BPMNShape>", at)).replaceAll("\\s+", " ");
    }

    @Test
    void aTableIsChangedAndComparedWithTheActiveVersion() {
        var draft = begin(TABLE);
        browser.go("/definitions/drafts/" + draft.id() + "/table?lang=zh");
        browser.picture("table-zh");
        browser.fill(Map.of("cell.0.0", ">= 20260101", "basis.0", "测试依据"));
        submit("save");
        assertThat(browser.text(".notice-done")).contains("已保存");

        browser.go("/definitions/" + TABLE + "/compare?draft=" + draft.id());
        browser.picture("compare-table-zh");
        assertThat(browser.text("#table-sides")).contains("改为：>= 20260101").contains("修改");
        assertThat(DecisionTable.read(drafts.read(draft.id()).content())
                        .rows()
                        .get(0)
                        .basis())
                .isEqualTo("测试依据");
    }

    @Test
    void thePagesAreWithinReachOfEverybodyAtEveryWidth() {
        var process = begin(PROCESS);
        var table = begin(TABLE);
        var other = process.content()
                .replaceFirst("candidateGroups=\"\\w+\"", "candidateGroups=\"CHIEF\"")
                .replaceFirst(
                        "(?s)<bpmn:endEvent id=\"(\\w+)\" name=\"[^\"]*\"", "<bpmn:endEvent id=\"$1\" name=\"别的结束\"");
        drafts.save(author(), process.id(), 1, other);
        drafts.save(author(), table.id(), 1, table.content().replaceFirst("20250426<", "20260426<"));
        for (var width : List.of(1280, 1024, 390)) {
            browser.size(width, 900);
            for (var page : List.of(
                    "/definitions/drafts/" + process.id() + "/edit",
                    "/definitions/drafts/" + table.id() + "/table",
                    "/definitions/" + PROCESS + "/compare?draft=" + process.id(),
                    "/definitions/" + TABLE + "/compare?draft=" + table.id())) {
                for (var language : List.of("zh", "en")) {
                    look(page, language, width);
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void look(String page, String language, int width) {
        browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        if (page.endsWith("/edit")) {
            browser.until(() -> !browser.all("#editor.ready").isEmpty());
            choose("element", element("userTask"));
        } else if (page.contains(PROCESS)) {
            browser.until(() -> !browser.all("#compare.ready").isEmpty());
        }
        browser.picture("definition-" + width + "-" + language);
        browser.expectUsable("%s in %s at %s", page, language, width);
        browser.expectFits("%s in %s at %s", page, language, width);
    }

    private Draft begin(String key) {
        drafts.begin(author(), definitions.active(key).orElseThrow(), new Drafts.ChangeForm("统一名称", "云市监发〔2026〕8号"));
        var draft = drafts.open(key).orElseThrow();
        begun.add(draft);
        return draft;
    }

    private Officer author() {
        return organisation.findOfficer(AUTHOR).orElseThrow();
    }

    private void edit(Draft draft, String language) {
        browser.go("/definitions/drafts/" + draft.id() + "/edit?lang=" + language);
        browser.until(() -> !browser.all("#editor.ready").isEmpty());
    }

    /** The first element of a kind in the list of the panel. */
    private String element(String kind) {
        var word = browser.driver()
                .findElement(By.cssSelector("[data-word='kind." + kind + "']"))
                .getDomProperty("textContent");
        return new Select(browser.driver().findElement(By.name("element")))
                .getOptions().stream()
                        .filter(option -> option.getText().endsWith(" · " + word))
                        .map(option -> option.getDomProperty("value"))
                        .findFirst()
                        .orElseThrow();
    }

    /** The flows that were drawn, in their order. */
    private List<String> drawnFlows() {
        return new Select(browser.driver().findElement(By.name("element")))
                .getOptions().stream()
                        .map(option -> option.getDomProperty("value"))
                        .filter(id -> id.startsWith("Flow_"))
                        .toList();
    }

    private void choose(String name, String value) {
        new Select(browser.driver().findElement(By.name(name))).selectByValue(value);
    }

    private void add(String kind) {
        var button = browser.driver().findElement(By.cssSelector("[data-draw=" + kind + "]"));
        browser.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.click();
    }

    private void press(String act) {
        var button = browser.driver().findElement(By.cssSelector("[data-act=" + act + "]"));
        browser.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.click();
    }

    /** The driver leaves a page without asking, so the page is asked itself. */
    private boolean asksBeforeLeaving() {
        return Boolean.TRUE.equals(browser.script("const leaving = new Event('beforeunload', {cancelable: true});"
                + "window.dispatchEvent(leaving); return leaving.defaultPrevented"));
    }

    private void undoAll() {
        while (browser.driver().findElement(By.cssSelector("[data-act=undo]")).isEnabled()) {
            press("undo");
        }
    }

    private void submit(String act) {
        browser.script("window.sent = true");
        browser.driver()
                .findElement(By.cssSelector("button[name=act][value=" + act + "]"))
                .click();
        browser.until(
                () -> Boolean.TRUE.equals(browser.script("return !window.sent && document.readyState === 'complete'")));
    }

    private void leave() {
        browser.script("document.activeElement.blur()");
    }

    private void save() {
        press("save");
        browser.until(() -> List.of("已保存", "Saved").contains(browser.text("[data-state]")));
    }
}
