package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The limits, the calculator and the account of a due date in a real browser. */
@AnjuanTest
class LimitsInTheBrowserTest {

    private static final String QUESTION =
            "start=2026-03-02&stop1.reason=TESTING&stop1.from=2026-03-10&stop1.to=2026-03-20"
                    + "&stop2.reason=HEARING&stop2.from=2026-03-15&stop2.to=2026-03-25&extension1.on=2026-06-01";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.logIn(Story.LEAD);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aQuestionIsPutByFormAndCorrected() {
        browser.go("/limits/A80?lang=zh");
        var fields = new LinkedHashMap<String, String>();
        fields.put("start", "2026-03-02");
        fields.put("stop1.reason", "TESTING");
        fields.put("stop1.from", "2026-03-20");
        fields.put("stop1.to", "2026-03-10");
        browser.fill(fields);
        browser.submit();

        assertThat(browser.text("#error-summary")).contains("恢复计算（2026-03-10）与停止计算（2026-03-20）相矛盾");
        browser.picture("limit-mistake");
        browser.all("#error-summary a").get(0).sendKeys(Keys.ENTER);
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("stop1.to");
        browser.fill(Map.of("stop1.from", "2026-03-10", "stop1.to", "2026-03-20"));
        browser.submit();

        assertThat(browser.text("#result")).contains("2026年6月9日");
        assertThat(browser.all("#result ol li")).hasSizeGreaterThan(4);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePagesAreWithinReachOfEverybodyAtEveryWidth() {
        var number = story.filed(LocalDate.of(2026, 3, 2));
        for (var width : List.of(1280, 390)) {
            browser.size(width, 844);
            for (var page : List.of(
                    "/limits?area=A",
                    "/limits/A80?" + QUESTION,
                    "/limits/F04?start=2026-03-02&at=14:20",
                    "/limits/A80?start=2019-03-31",
                    "/cases/" + number + "?tab=clocks",
                    "/cases/" + number + "/clocks/A80/1/derivation")) {
                for (var language : List.of("zh", "en")) {
                    browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                    browser.picture("limits-" + width + "-" + language);
                    browser.expectUsable("%s in %s at %s", page, language, width);
                    browser.expectFits("%s in %s at %s", page, language, width);
                }
            }
        }
    }
}
