package anjuan.browser;

import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.definition.Drafts;
import anjuan.definition.MigrationSweep;
import anjuan.engine.DecisionTables;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Diagrams;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The whole way of a change by two administrators with a real browser, in both languages: two approvals are drawn, one is moved,
 * a threshold is changed; a new case takes the new way while an old one finishes the old way; then the old ones are migrated.
 */
@AnjuanTest
class WorkshopInTheBrowserTest {

    private static final String PROCESS = "handleClue";
    private static final String TABLE = "crime-threshold";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int OLD = 50;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Definitions definitions;

    @Autowired
    Diagrams diagrams;

    @Autowired
    DecisionTables tables;

    @Autowired
    Drafts drafts;

    @Autowired
    MigrationSweep sweep;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    private Browser browser;
    private Version process;
    private Version table;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        process = definitions.active(PROCESS).orElseThrow();
        table = definitions.active(TABLE).orElseThrow();
    }

    @AfterEach
    void asItWas() {
        if (browser != null) {
            browser.close();
        }
        for (var before : List.of(process, table)) {
            if (!definitions.active(before.key()).orElseThrow().equals(before)) {
                definitions.activate(before.kind(), before.key(), definitions.content(before));
            }
        }
    }

    @Test
    void aChangeGoesItsWholeWay() {
        var finishing = story.awaitingFiling(DAY);
        var staying = story.awaitingFiling(DAY);
        List<CaseNumber> old = new ArrayList<>();
        for (int i = 1; i < OLD; i++) {
            old.add(story.lodged(DAY));
        }

        browser.logIn("guanli");
        begin(PROCESS, "zh");
        draw();
        drawTwoApprovals();
        approvedBySecond(PROCESS, "zh", "en");
        int first = process.number() + 1;

        begin(PROCESS, "en");
        draw();
        moveOneApproval();
        approvedBySecond(PROCESS, "en", "zh");
        int second = first + 1;
        assertThat(definitions.active(PROCESS).orElseThrow().number()).isEqualTo(second);

        aNewCaseTakesTheNewWay();
        story.act(finishing, HEAD, "decideFiling", DAY, Forms.file());
        assertThat(story.waiting(finishing)).containsExactly("appointOfficers");

        migrate(second, old, staying);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aThresholdIsChanged() {
        browser.logIn("guanli");
        begin(TABLE, "zh");
        var draft = drafts.open(TABLE).orElseThrow();
        browser.go("/definitions/drafts/" + draft.id() + "/table");
        browser.fill(Map.of("cell.0.7", "40000"));
        browser.picture("workshop-threshold");
        browser.script("window.sent = true");
        browser.driver()
                .findElement(By.cssSelector("button[name=act][value=save]"))
                .click();
        arrived();
        approvedBySecond(TABLE, "zh", "en");

        var asked = Map.<String, Object>of(
                "offence", "MARK_GOODS", "actDay", 20260302, "isOfSeveral", false, "isRepeat", false);
        assertThat(tables.askAll(TABLE, asked))
                .filteredOn(row -> "markGoodsGains".equals(row.get("rule")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("amount")).hasToString("40000"));
    }

    private void begin(String key, String language) {
        browser.go("/definitions/" + key + "?lang=" + language);
        browser.fill(Map.of("reason", "立案前增加审核和审批", "legalBasis", "云市监发〔2026〕8号"));
        browser.submit();
        browser.look("workshop-draft-" + language);
    }

    private void draw() {
        browser.go("/definitions/drafts/" + drafts.open(PROCESS).orElseThrow().id() + "/edit");
        browser.until(() -> !browser.all("#editor.ready").isEmpty());
    }

    private void drawTwoApprovals() {
        insertOn("endorseFiling_decideFiling", "addedApprovalByReviewer", "法制审核人员加签");
        save();
        insertOn(flow("addedApprovalByReviewer", "decideFiling"), "addedApprovalByChief", "主要负责人加签");
        browser.picture("workshop-approvals");
        save();
    }

    /** The reviewer comes after the chief instead of before him. */
    private void moveOneApproval() {
        var reviewer = "addedApprovalByReviewer";
        var chief = "addedApprovalByChief";
        for (var ends :
                List.of(List.of("endorseFiling", reviewer), List.of(reviewer, chief), List.of(chief, "decideFiling"))) {
            remove(flow(ends.get(0), ends.get(1)));
        }
        join("endorseFiling", chief);
        join(chief, reviewer);
        join(reviewer, "decideFiling");
        browser.picture("workshop-moved");
        save();
    }

    private void approvedBySecond(String key, String authors, String seconds) {
        var id = drafts.open(key).orElseThrow().id();
        browser.go("/definitions/drafts/" + id + "?lang=" + authors);
        browser.look("workshop-checked-" + authors);
        press("main form[action$='/submit'] button");
        browser.logIn("fuhe");
        browser.go("/definitions/" + key + "/compare?draft=" + id + "&lang=" + seconds);
        browser.until(() -> browser.all("#compare").isEmpty()
                || !browser.all("#compare.ready").isEmpty());
        browser.look("workshop-compare-" + seconds);
        browser.go("/definitions/drafts/" + id);
        browser.look("workshop-approve-" + seconds);
        press("main form[action$='/approve'] button.btn-primary");
        assertThat(drafts.open(key)).isEmpty();
        browser.go("/definitions/" + key);
        browser.look("workshop-versions-" + seconds);
        browser.logIn("guanli");
    }

    private void aNewCaseTakesTheNewWay() {
        var number = story.lodged(DAY);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Forms.assign(Story.LEAD, Story.SECOND));
        story.act(number, Story.LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        assertThat(story.waiting(number)).containsExactly("addedApprovalByChief");
        browser.logIn(CHIEF);
        browser.go("/cases/" + number + "/addedApprovalByChief?lang=en");
        browser.fill(Map.of("agrees", "true", "occurredOn", DAY.toString()));
        browser.look("workshop-added-approval");
        browser.submit();
        assertThat(story.waiting(number)).containsExactly("addedApprovalByReviewer");
        story.act(number, LEGAL, "addedApprovalByReviewer", DAY, Map.of("agrees", true));
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        assertThat(story.waiting(number)).containsExactly("appointOfficers");
        browser.logIn("guanli");
    }

    /** Fifty of the old way, one of which stands where nothing is chosen for it to go on at. */
    private void migrate(int to, List<CaseNumber> old, CaseNumber staying) {
        var numbers = new ArrayList<>(old);
        numbers.add(staying);
        var due = due(numbers);
        browser.go("/definitions/" + PROCESS + "/migration?from=" + process.number() + "&to=" + to + "&lang=zh");
        choose("move.decideFiling", "");
        browser.script(
                "document.getElementsByName('caseNumbers')[0].value = arguments[0]",
                numbers.stream().map(CaseNumber::value).collect(Collectors.joining(" ")));
        browser.fill(Map.of("reason", "统一按新流程办理"));
        browser.look("workshop-migration");
        press("main form button[name=trial]");
        sweep.sweep();
        browser.driver().navigate().refresh();
        browser.look("workshop-trial");
        assertThat(versionsOf(numbers)).containsOnly(process.number());

        browser.go("/definitions/" + PROCESS + "/migration?from=" + process.number() + "&to=" + to + "&lang=en");
        choose("move.decideFiling", "");
        browser.script(
                "document.getElementsByName('caseNumbers')[0].value = arguments[0]",
                numbers.stream().map(CaseNumber::value).collect(Collectors.joining(" ")));
        browser.fill(Map.of("reason", "统一按新流程办理"));
        press("main form[method=post] button.btn-outline-primary[type=submit]");
        sweep.sweep();
        browser.driver().navigate().refresh();
        browser.look("workshop-migrated");

        assertThat(browser.text("main")).contains(staying.value()).contains("nothing is chosen");
        assertThat(versionsOf(old)).containsOnly(to);
        assertThat(versionsOf(List.of(staying))).containsOnly(process.number());
        assertThat(due(numbers)).isEqualTo(due);
        assertThat(old).allSatisfy(number -> assertThat(ledger.latest(Matter.of(number), "migrateCase"))
                .isPresent());
        story.act(staying, HEAD, "decideFiling", DAY, Forms.file());
        assertThat(story.waiting(staying)).containsExactly("appointOfficers");
    }

    private List<Integer> versionsOf(List<CaseNumber> numbers) {
        return numbers.stream()
                .map(number -> diagrams.passed(number).stream()
                        .filter(node -> node.process().equals(PROCESS))
                        .findFirst()
                        .orElseThrow()
                        .version())
                .toList();
    }

    private List<LocalDate> due(List<CaseNumber> numbers) {
        return numbers.stream()
                .map(number ->
                        deadlines.find(number, "A02").orElseThrow().dueDate().effective())
                .toList();
    }

    private void insertOn(String flow, String page, String label) {
        choose("element", flow);
        press("[data-draw=userTask]");
        choose("page", page);
        browser.fill(Map.of("name", label, "basis", "云市监发〔2026〕8号"));
        browser.script("document.activeElement.blur()");
    }

    private void join(String from, String to) {
        choose("element", from);
        choose("target", to);
        press("[data-act=join]");
    }

    private void remove(String flow) {
        choose("element", flow);
        press(".editor-panel [data-act=remove]");
    }

    /** The id of the flow between two nodes, as the saved draft has it. */
    private String flow(String from, String to) {
        var content = drafts.open(PROCESS).orElseThrow().content();
        return content.lines()
                .filter(line -> line.contains("<bpmn:sequenceFlow ")
                        && line.contains("sourceRef=\"" + from + "\"")
                        && line.contains("targetRef=\"" + to + "\""))
                .map(line -> line.replaceFirst(".*? id=\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        press("[data-act=save]");
        browser.until(() -> List.of("已保存", "Saved").contains(browser.text("[data-state]")));
    }

    private void choose(String name, String value) {
        new Select(browser.driver().findElement(By.name(name))).selectByValue(value);
    }

    /** Presses a button; where it sends a form, waits for the page that comes. */
    private void press(String selector) {
        var button = browser.driver().findElement(By.cssSelector(selector));
        browser.script(
                "window.sent = true; arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        boolean sends = "submit".equals(button.getDomAttribute("type"));
        button.click();
        if (sends) {
            arrived();
        }
    }

    private void arrived() {
        browser.until(
                () -> Boolean.TRUE.equals(browser.script("return !window.sent && document.readyState === 'complete'")));
    }
}
