package anjuan.browser;

import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.definition.MigrationSweep;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Diagrams;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator chooses with a real browser where cases go on: in a new version one step has become another one, so that
 * nothing is suggested for the cases that stand there.
 */
@AnjuanTest
class MigrationMappingInTheBrowserTest {

    private static final String PROCESS = "handleClue";
    private static final String GONE = "endorseFiling";
    private static final String INSTEAD = "addedApprovalByUnitHead";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Definitions definitions;

    @Autowired
    Diagrams diagrams;

    @Autowired
    MigrationSweep sweep;

    private Browser browser;
    private Version old;
    private Version drawn;
    private CaseNumber endorsing;
    private CaseNumber verifying;

    @BeforeEach
    void aCaseAtAStepThatTheNewVersionDoesNotHave() {
        old = definitions.active(PROCESS).orElseThrow();
        verifying = story.verifying(DAY);
        endorsing = story.lodged(DAY);
        story.act(endorsing, UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, SECOND));
        story.act(endorsing, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        assertThat(story.waiting(endorsing)).containsExactly(GONE);
        drawn = definitions.activate(
                old.kind(), PROCESS, definitions.content(old).replace(GONE, INSTEAD));
        browser = Browser.open(port);
        browser.logIn("guanli");
    }

    @AfterEach
    void asItWas() {
        if (browser != null) {
            browser.close();
        }
        definitions.activate(old.kind(), PROCESS, definitions.content(old));
    }

    @Test
    void bothDiagramsCarryTheNumberAndCountOfEachPairInBothLanguages() {
        for (var width : List.of(1280, 1024, 390)) {
            browser.size(width, 1000);
            for (var language : List.of("zh", "en")) {
                open(language);
                var row = row("verifyClue");
                var said = number("verifyClue") + " · ";
                assertThat(tag("from", "verifyClue")).startsWith(said).contains(row.getDomAttribute("data-courses"));
                assertThat(tag("to", "verifyClue")).startsWith(said);
                assertThat(colour("from", "verifyClue"))
                        .isNotEmpty()
                        .isEqualTo(colour("to", "verifyClue"))
                        .isEqualTo(row.findElement(By.className("pair")).getCssValue("background-color"));
                assertThat(tag("from", GONE)).endsWith(language.equals("zh") ? "不迁移" : "staying: 1");
                assertThat(browser.all("[data-side=to] .pair-tags"))
                        .hasSizeLessThan(
                                browser.all("[data-side=from] .pair-tags").size());
                look("mapping-" + width + "-" + language);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anOldStepAndANewOneAreClickedTriedAndMigrated() {
        open("zh");
        click("from", GONE);
        assertThat(browser.text("[data-said]")).contains("“审签立案意见”").contains("请在新版本图上点选");
        assertThat(browser.all("[data-side=to] [data-element-id=" + INSTEAD + "].pair-open"))
                .isNotEmpty();
        browser.picture("mapping-chosen");
        click("to", INSTEAD);

        assertThat(chosen(GONE)).isEqualTo(INSTEAD);
        assertThat(tag("to", INSTEAD)).startsWith(number(GONE) + " · ");
        assertThat(row(GONE).getText()).contains("自行选择");
        browser.picture("mapping-paired");
        only(endorsing, verifying);
        browser.fill(Map.of("reason", "统一按新流程办理"));
        choose("verifyClue", "");
        press("main form button[name=trial]");
        sweep.sweep();
        browser.driver().navigate().refresh();
        browser.picture("mapping-trial");
        follow();

        assertThat(chosen(GONE)).isEqualTo(INSTEAD);
        assertThat(chosen("verifyClue")).isEmpty();
        assertThat(browser.driver().findElement(By.name("caseNumbers")).getDomProperty("value"))
                .isEqualTo(endorsing.value());
        press("main form[method=post] button.btn-outline-primary[type=submit]");
        sweep.sweep();
        assertThat(versionOf(endorsing)).isEqualTo(drawn.number());
        assertThat(versionOf(verifying)).isEqualTo(old.number());
        assertThat(story.waiting(endorsing)).containsExactly(INSTEAD);
    }

    @Test
    void theListAndTheDiagramsFollowEachOtherFromTheKeyboardToo() {
        open("en");
        var select = select("verifyClue").getWrappedElement();
        browser.script("arguments[0].focus()", select);
        assertThat(browser.text("[data-said]")).contains("Chosen").contains("Verify the clue");
        assertThat(row("verifyClue").getDomAttribute("class")).contains("chosen");
        select.sendKeys(Keys.HOME);
        assertThat(chosen("verifyClue")).isEmpty();
        assertThat(tag("from", "verifyClue")).contains("staying: ");
        assertThat(browser.all(tags("to", "verifyClue"))).isEmpty();
        choose("verifyClue", "decideFiling");
        assertThat(tag("to", "decideFiling")).contains(number("verifyClue") + " · ");

        press("[data-act=suggested]");
        assertThat(chosen("verifyClue")).isEqualTo("verifyClue");
        assertThat(chosen(GONE)).isEmpty();
        click("from", "verifyClue");
        press("[data-act=stay]");
        assertThat(chosen("verifyClue")).isEmpty();
        click("from", "verifyClue");
        browser.driver().findElement(By.cssSelector("[data-side=from]")).sendKeys(Keys.ESCAPE);
        assertThat(browser.all(".pair-chosen")).isEmpty();
    }

    @Test
    void aStepOfAnotherKindAndAStepThatIsGoneAreRefused() {
        open("zh");
        press("to", "fit");
        click("from", "verifyClue");
        click("to", "handlePenaltyCase");
        assertThat(browser.text("[data-said]")).contains("只能迁移到同类步骤");
        assertThat(chosen("verifyClue")).isEqualTo("verifyClue");

        for (var language : List.of("zh", "en")) {
            open(language);
            // as one who writes the form himself
            browser.script(
                    "arguments[0].add(new Option('x', arguments[1])); arguments[0].value = arguments[1]",
                    select("verifyClue").getWrappedElement(),
                    GONE);
            browser.fill(Map.of("reason", "统一按新流程办理"));
            press("main form[method=post] button.btn-outline-primary[type=submit]");
            look("mapping-refused-" + language);
            assertThat(browser.driver()
                            .findElement(By.id("move.verifyClue-error"))
                            .getText())
                    .contains(language.equals("zh") ? "没有这个步骤：核查线索" : "There is no such step: Verify the clue");
            assertThat(versionOf(verifying)).isEqualTo(old.number());
        }
    }

    @Test
    void withoutScriptsTheListIsThePage() {
        open("zh");
        var page = String.valueOf(browser.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "fetch(location.href).then(answer => answer.text()).then(done)"));

        assertThat(page)
                .contains("id=\"mapping\" hidden")
                .contains("name=\"move." + GONE + "\"")
                .contains("<option value=\"" + INSTEAD + "\"");
    }

    private void open(String language) {
        browser.go("/definitions/" + PROCESS + "/migration?from=" + old.number() + "&to=" + drawn.number() + "&lang="
                + language);
        ready();
    }

    private void ready() {
        browser.until(() -> !browser.all("#mapping.ready").isEmpty());
    }

    private void follow() {
        browser.driver().findElement(By.cssSelector("#progress a.btn-primary")).click();
        ready();
    }

    private WebElement row(String place) {
        return browser.driver().findElement(By.cssSelector("tr[data-place=" + place + "]"));
    }

    private String number(String place) {
        return row(place).findElement(By.className("pair")).getText();
    }

    private Select select(String place) {
        return new Select(browser.driver().findElement(By.name("move." + place)));
    }

    private String chosen(String place) {
        return select(place).getFirstSelectedOption().getDomProperty("value");
    }

    private void choose(String place, String target) {
        select(place).selectByValue(target);
    }

    private static String tags(String side, String element) {
        return "[data-side=" + side + "] .djs-overlays[data-container-id=" + element + "] .pair";
    }

    private String tag(String side, String element) {
        return browser.driver().findElement(By.cssSelector(tags(side, element))).getDomProperty("textContent");
    }

    private String colour(String side, String element) {
        return browser.driver().findElement(By.cssSelector(tags(side, element))).getCssValue("background-color");
    }

    /** Brings the step into the middle of its diagram and clicks it. */
    private void click(String side, String element) {
        var shape = browser.driver()
                .findElement(By.cssSelector("[data-side=" + side + "] [data-element-id=" + element + "] .djs-hit"));
        browser.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", shape);
        shape.click();
    }

    private void only(CaseNumber... numbers) {
        browser.fill(Map.of(
                "caseNumbers",
                String.join(
                        " ", List.of(numbers).stream().map(CaseNumber::value).toList())));
    }

    private void press(String selector) {
        var button = browser.driver().findElement(By.cssSelector(selector));
        browser.script(
                "window.sent = true; arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        boolean sends = "submit".equals(button.getDomAttribute("type"));
        button.click();
        if (sends) {
            browser.until(() ->
                    Boolean.TRUE.equals(browser.script("return !window.sent && document.readyState === 'complete'")));
        }
    }

    /** Presses a button above one of the diagrams. */
    private void press(String side, String act) {
        var section = browser.driver().findElement(By.cssSelector("#mapping section:has([data-side=" + side + "])"));
        section.findElement(By.cssSelector("[data-zoom=" + act + "]")).click();
    }

    private int versionOf(CaseNumber number) {
        return diagrams.passed(number).stream()
                .filter(node -> node.process().equals(PROCESS))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private void look(String name) {
        browser.look(name);
        browser.expectFits(name);
    }
}
