package anjuan.browser;

import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import anjuan.testing.OnTheScene;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer penalises on the spot with a real browser, from the inbox to the decision. */
@AnjuanTest
class SpotInTheBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    OnTheScene scene;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.logIn(LEAD);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheInboxToTheDecision() {
        browser.go("/inbox?lang=zh");
        browser.all("main a[href='/on-the-spot/new']").get(0).click();
        browser.until(() -> !browser.all("input[name=foundOn]").isEmpty());
        browser.fill(Map.of(
                "foundOn", DAY.toString(),
                "place", "云州市解放路1号",
                "second", Story.SECOND,
                "respondentKind", "PERSON",
                "respondentName", "王某" + UUID.randomUUID(),
                "rightKind", "TRADEMARK",
                "summary", "摆卖标有“雪松”商标的袜子3双"));
        browser.submit();
        assertThat(browser.text("#task-title")).isEqualTo("当场查明并告知");

        var check = new LinkedHashMap<String, String>();
        check.put("facts", "摊位上有标有“雪松”商标的袜子3双");
        check.put("proof", "现场笔录、照片3张");
        check.put("harmsSafety", "false");
        check.put("course", "ON_THE_SPOT");
        check.put("certificatesShown", "true");
        check.put("rightsTold", "true");
        check.put("factsClear", "true");
        check.put("statement", "MADE");
        check.put("points", "不知是侵权商品");
        check.put("answer", "数量少，已考虑");
        check.put("occurredOn", DAY.toString());
        browser.fill(check);
        browser.submit();

        browser.all("a[href$='/decideOnTheSpot']").get(0).click();
        browser.until(() -> !browser.all("input[name=fine]").isEmpty());
        var decision = new LinkedHashMap<String, String>();
        decision.put("lawBroken", "商标法第五十七条第三项");
        decision.put("lawApplied", "商标法第六十条第二款");
        decision.put("discretion", "数量少，首次违法");
        decision.put("fine", "201");
        decision.put("payment", "CASH");
        decision.put("cashGround", "SMALL_FINE");
        decision.put("cashReceipt", "0001234");
        decision.put("reviewTold", "true");
        decision.put("receipt", "SIGNED");
        decision.put("occurredOn", DAY.toString());
        browser.fill(decision);
        browser.submit();
        browser.picture("spot-refused");
        assertThat(browser.text("#error-summary")).contains("超过当场处罚的限额 200 元", "不得以数额较小为由当场收缴");

        browser.fill(Map.of("fine", "100"));
        browser.submit();
        assertThat(browser.text(".notice-done")).contains("交回当场收缴罚款", "交回案件材料");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void thePagesAreWithinReachOfEverybodyAtEveryWidth() {
        var opened = scene.opened(DAY, "ENTITY");
        var heard = scene.heard(DAY, "ENTITY");
        var inCash = scene.decided(DAY, "PERSON", OnTheScene.inCash(100));
        for (var width : List.of(1280, 390)) {
            browser.size(width, 844);
            for (var page : List.of(
                    "/on-the-spot/new",
                    "/inbox",
                    "/cases/" + opened + "/checkOnTheSpot",
                    "/cases/" + heard + "/decideOnTheSpot",
                    "/cases/" + inCash + "/handInPapers",
                    "/cases/" + inCash + "/handInCash",
                    "/cases/" + inCash + "?tab=process")) {
                for (var language : List.of("zh", "en")) {
                    browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                    browser.picture("spot-" + width + "-" + language);
                    browser.expectUsable("%s in %s at %s", page, language, width);
                    browser.expectFits("%s in %s at %s", page, language, width);
                }
            }
        }
    }
}
