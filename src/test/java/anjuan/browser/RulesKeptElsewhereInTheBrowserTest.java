package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.testing.AnjuanTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What an administrator of another bureau sees of rules that are kept elsewhere, in a real browser. */
@AnjuanTest
class RulesKeptElsewhereInTheBrowserTest {

    private static final String ELSEWHERE = "dh.kanke";

    @LocalServerPort
    int port;

    @Autowired
    Organisation organisation;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcTemplate jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
        organisation.addOfficer(
                new Officer(
                        ELSEWHERE,
                        ELSEWHERE,
                        "东湖管理员",
                        "dh",
                        "dh-office",
                        Set.of(Post.ADMINISTRATOR),
                        null,
                        null,
                        false),
                passwords.encode("anjuan-2026"));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        jdbc.update("delete from officer_post where officer_id = ?", ELSEWHERE);
        jdbc.update("delete from officer_person where id = ?", ELSEWHERE);
    }

    @Test
    void everyPageSaysWhoKeepsTheRulesAndHasNoButtonThatChangesThem() {
        browser.logIn(ELSEWHERE);
        for (var width : List.of(1280, 390)) {
            browser.size(width, 900);
            for (var language : List.of("zh", "en")) {
                for (var page : List.of("", "/linkCases", "/health", "/rules/local-limits", "/transfer")) {
                    look(page, language, width);
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void look(String page, String language, int width) {
        browser.go("/definitions" + page + "?lang=" + language);
        browser.picture("kept-elsewhere%s-%d-%s".formatted(page.replace('/', '-'), width, language));
        assertThat(browser.text(".page > aside.notice"))
                .contains(language.equals("zh") ? "您可以查看，不能改动" : "You may look at them and change nothing");
        assertThat(browser.all("main form[method=post]")).isEmpty();
        browser.expectUsable("%s in %s at %s", page, language, width);
        browser.expectFits("%s in %s at %s", page, language, width);
    }
}
