package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint goes from the intake clerk to the archive in a real browser, by the hands of seven accounts. */
@AnjuanTest
class ComplaintInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    Story story;

    private Browser browser;
    private String number;
    private String today;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        today = LocalDate.now(clock).toString();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aComplaintReachesTheArchiveByTheHandsOfSevenPeople() {
        lodge();
        by(Story.UNIT_HEAD);
        act("assignVerification", Map.of("ours", "true", "lead", Story.LEAD, "second", Story.SECOND));
        by(Story.LEAD);
        act(
                "verifyClue",
                Map.of(
                        "findings", "现场发现涉案服装24件",
                        "actFrom", LocalDate.now(clock).minusDays(30).toString(),
                        "harmsSafety", "false",
                        "proposal", "FILE"));
        by(Story.UNIT_HEAD);
        act("endorseFiling", Map.of("agrees", "true", "opinion", "建议立案"));
        by(Story.HEAD);
        act(
                "decideFiling",
                ordered(
                        "decision",
                        "FILE",
                        "hasEvidence",
                        "true",
                        "isPunishable",
                        "true",
                        "isOurs",
                        "true",
                        "isInTime",
                        "true"));
        by(Story.UNIT_HEAD);
        act("appointOfficers", Map.of("lead", Story.LEAD, "second", Story.SECOND));
        by(Story.LEAD);
        act(
                "investigativeActTaken",
                Map.of(
                        "kind",
                        "INSPECTION",
                        "place",
                        "云州市解放路1号",
                        "withOfficer",
                        Story.SECOND,
                        "content",
                        "现场检查",
                        "firstContact",
                        "RIGHTS_TOLD",
                        "presence",
                        "PRESENT",
                        "evidence[0].kind",
                        "ON_SITE_RECORD",
                        "evidence[0].name",
                        "现场笔录",
                        "evidence[0].proves",
                        "销售侵权服装24件",
                        "evidence[0].exemplar",
                        "ORIGINAL"));
        act("investigate", Map.of("conclusion", "事实清楚，证据充分", "checked", "true"));
        act(
                "writeReport",
                Map.of(
                        "facts",
                        "当事人销售侵权服装24件",
                        "nature",
                        "销售侵犯注册商标专用权的商品",
                        "lawBroken",
                        "商标法第五十七条第三项",
                        "lawApplied",
                        "商标法第六十条第二款",
                        "discretion",
                        "一般处罚",
                        "proposal",
                        "罚款5000元",
                        "majorPublicInterest",
                        "false",
                        "complexRelations",
                        "false",
                        "demandedByLaw",
                        "false"));
        by(Story.LEGAL);
        act(
                "reviewCase",
                ordered(
                        "jurisdiction",
                        "true",
                        "party",
                        "true",
                        "facts",
                        "true",
                        "nature",
                        "true",
                        "law",
                        "true",
                        "procedure",
                        "true",
                        "fairness",
                        "true",
                        "opinion",
                        "AGREE"));
        by(Story.LEAD);
        act("proposeDecision", ordered("kind", "PENALTY", "penalty.fine", "5000", "reasons", "违法事实清楚"));
        by(Story.HEAD);
        act("decideProposal", Map.of("approved", "true", "opinion", "同意"));
        by(Story.LEAD);
        act("serveNotice", Map.of("way", "IN_PERSON", "servedOn", today, "receiver", "张经理", "proof", "回证签字"));
        act("recordStatement", Map.of("statement", "WAIVED"));
        by(Story.HEAD);
        act("decideCase", ordered("choice", "PENALTY", "penalty.fine", "5000", "reasons", "违法事实清楚"));
        by(Story.LEAD);
        act("serveDecision", Map.of("way", "IN_PERSON", "servedOn", today, "receiver", "张经理", "proof", "回证签字"));
        act("recordPerformance", Map.of("fine", "5000", "note", "已缴纳"));
        act("proposeClosure", Map.of("ground", "PERFORMED", "execution", "VOLUNTARY", "goodsHandling", "无涉案物品"));
        by(Story.UNIT_HEAD);
        act("endorseClosure", Map.of("agrees", "true", "opinion", "建议结案"));
        by(Story.HEAD);
        act("decideClosure", Map.of("approved", "true", "opinion", "同意结案"));
        by(Story.ARCHIVIST);
        act("archiveCase", Map.of("volume", "知罚2026-1", "frontPages", "40", "backPages", "12"));

        assertThat(browser.text(".identity .stage")).isEqualTo("已归档");
        lookThroughTheCase();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aMistakeIsToldAtTheFieldAndNothingTypedIsLost() {
        var filed = story.awaitingFiling(LocalDate.of(2026, 3, 2));
        browser.logIn(Story.HEAD);
        browser.go("/cases/" + filed + "/decideFiling");
        browser.fill(ordered("decision", "FILE", "hasEvidence", "true"));
        browser.submit();
        browser.picture("mistake-zh");

        assertThat(browser.text("#error-summary")).contains("四项");
        assertThat(browser.all("[name=hasEvidence]:checked")).hasSize(1);

        browser.go("/cases/" + filed + "/decideFiling?lang=en");
        browser.fill(ordered("decision", "FILE"));
        browser.submit();
        browser.picture("mistake-en");

        assertThat(browser.text("#error-summary")).contains("four");
    }

    @Test
    void thePagesAreWithinReachOfEverybody() {
        var number = story.reviewing(LocalDate.of(2026, 3, 2));
        browser.logIn(Story.LEGAL);
        for (var page : List.of(
                "/inbox?tab=pool", "/cases", "/organisation", "/cases/" + number, "/cases/" + number + "/reviewCase")) {
            for (var language : List.of("zh", "en")) {
                browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
                browser.expectUsable("%s in %s", page, language);
            }
        }
        browser.size(390, 844);
        browser.go("/inbox?tab=pool&lang=zh");
        browser.picture("inbox-390");
        browser.go("/cases/" + number + "/reviewCase");
        browser.picture("review-390");
        assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private void lodge() {
        browser.logIn(Story.CLERK);
        browser.go("/clues/new");
        browser.fill(ordered(
                "source",
                "COMPLAINT",
                "receivedOn",
                today,
                "unitId",
                "yz-case",
                "respondentKind",
                "ENTITY",
                "respondentName",
                "云州市某百货商行",
                "complainantKind",
                "PERSON",
                "complainantName",
                "张某",
                "rightKind",
                "TRADEMARK",
                "rightName",
                "雪松",
                "rightNumber",
                "1234567",
                "summary",
                "销售标有“雪松”商标的服装"));
        browser.picture("lodgeClue");
        browser.submit();
        number = browser.text(".identity .number");
        browser.picture("case-lodged");
    }

    private void by(String username) {
        browser.logIn(username);
        browser.picture("inbox-" + username);
    }

    private void act(String task, Map<String, String> fields) {
        browser.go("/cases/" + number + "/" + task);
        browser.fill(fields);
        browser.picture(task);
        browser.submit();
        assertThat(browser.all("#error-summary, #refusal").stream().map(e -> e.getText()))
                .as("refusals of %s", task)
                .isEmpty();
        assertThat(browser.text(".notice-done")).isNotEmpty();
    }

    private void lookThroughTheCase() {
        for (var tab : List.of("overview", "timeline", "evidence", "papers", "clocks", "process")) {
            browser.go("/cases/" + number + "?tab=" + tab);
            if (tab.equals("process")) {
                browser.until(() -> !browser.all(".djs-container svg").isEmpty());
            }
            browser.picture("case-" + tab);
            browser.go("/cases/" + number + "?tab=" + tab + "&lang=en");
            browser.picture("case-" + tab + "-en");
            browser.go("/cases/" + number + "?tab=" + tab + "&lang=zh");
        }
        browser.go("/cases/" + number + "?tab=timeline");
        browser.script("document.querySelector('form[action$=\"/ledger/verify\"] button').click()");
        browser.until(() -> !browser.all("#verification .notice-done").isEmpty());
        browser.picture("case-verified");
    }

    private static Map<String, String> ordered(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
