package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.officer.Organisation;
import anjuan.rulebook.RuleBook;
import anjuan.rulechange.BureauRules;
import anjuan.testing.AnjuanTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rules of the bureau changed by two administrators with a real browser, in both languages and in a narrow window. */
@AnjuanTest
class RulesInTheBrowserTest {

    private static final String DAY = "2090-05-01";

    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    BureauRules rules;

    @Autowired
    RuleBook book;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcTemplate database;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        browser.logIn("guanli");
    }

    @AfterEach
    void asItWas() {
        if (browser != null) {
            browser.close();
        }
        var author = organisation.findOfficer("guanli").orElseThrow();
        rules.all().forEach(rule -> drafts.open(rule.key()).ifPresent(draft -> drafts.withdraw(author, draft.id())));
        database.update("delete from rulebook_version");
        book.refresh();
    }

    @Test
    void aPrefixOfPapersIsChanged() {
        browser.go("/definitions/rules?lang=zh");
        browser.look("rules-zh");
        var address = begin("numbering", "zh");
        browser.fill(Map.of("prefix.PENALTY_DECISION", "市监罚字"));
        browser.send("form[action$='/save'] button[type=submit]");
        browser.look("rules-numbering-zh");
        assertThat(browser.text("main")).contains("市监处罚").doesNotContain("须改正");
        browser.send("form[action$='/submit'] button");

        browser.logIn("fuhe");
        browser.go(address + "?lang=en");
        browser.look("rules-numbering-approve-en");
        browser.send("form[action$='/approve'] button.btn-primary");
        browser.go("/definitions/rules/numbering");
        browser.look("rules-numbering-versions-en");

        assertThat(rules.latest("numbering").orElseThrow().validFrom()).hasToString(DAY);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aLimitIsCutShortInANarrowWindow() {
        var address = begin("local-limits", "zh");
        browser.fill(Map.of("add", "A80"));
        browser.send("form[action$='/save'] button[type=submit]");
        browser.fill(Map.of("amount.0", "60", "warning.0.0", "10", "warning.0.1", "5", "warning.0.2", "2"));
        browser.send("form[action$='/save'] button[type=submit]");
        browser.look("rules-limits-zh");
        assertThat(browser.text("main")).contains("60 日（法定 90 日）");
        browser.size(390, 900);
        browser.go(address + "?lang=en");
        browser.look("rules-limits-narrow-en");
        browser.expectFits("nothing lies outside a narrow window");
        withdraw("local-limits");
    }

    @Test
    void aTemplateIsShownWithTheFieldsThatItMayUse() {
        var address = begin("45-penalty-decision", "zh");
        browser.look("rules-template-zh");
        browser.go(address + "?lang=en");
        browser.look("rules-template-en");
        assertThat(browser.text("main")).contains("{{respondent}}");
        withdraw("45-penalty-decision");
    }

    private String begin(String key, String language) {
        browser.go("/definitions/rules/" + key + "?lang=" + language);
        browser.fill(Map.of("effectiveFrom", DAY, "reason", "统一办理", "legalBasis", "云市监发〔2026〕8号"));
        browser.submit();
        return "/definitions/rules/drafts/" + drafts.open(key).orElseThrow().id();
    }

    private void withdraw(String key) {
        long id = drafts.open(key).orElseThrow().id();
        browser.send("form[action$='/withdraw'] button");
        assertThat(drafts.read(id).state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(browser.complaints()).isEmpty();
    }
}
