package anjuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.engine.Definitions;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.TableText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two versions of a decision table beside each other in a real browser. */
@AnjuanTest
class TableComparisonInTheBrowserTest {

    private static final String AUTHOR = "guanli";

    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    Definitions definitions;

    @Autowired
    Organisation organisation;

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
    void linesStandBesideEachOtherAndAreMovedTogetherInBothLanguagesAtEveryWidth() {
        draft("review-kind", TableText.redone());
        draft("goods-value", redoneGoods());
        for (var width : List.of(1440, 1024, 390)) {
            browser.size(width, 900);
            for (var draft : begun) {
                for (var language : List.of("zh", "en")) {
                    look(draft, language, width);
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private void look(Draft draft, String language, int width) {
        browser.go("/definitions/%s/compare?draft=%d&lang=%s".formatted(draft.key(), draft.id(), language));
        browser.until(() -> !browser.all("#table-sides.ready").isEmpty());
        browser.picture("compare-table-%s-%d-%s".formatted(draft.key(), width, language));
        // before axe, which opens a window: what is hidden is told of no movement
        if (width > 960) {
            assertThat((Boolean) browser.script("""
                            var sides = Array.from(document.querySelectorAll('#table-sides table'));
                            var rows = sides.map(side => Array.from(side.rows));
                            return rows[0].length === rows[1].length && rows[0].every((row, at) =>
                                Math.abs(row.getBoundingClientRect().top - rows[1][at].getBoundingClientRect().top) < 2);
                            """))
                    .as("lines of %s in %s at %s", draft.key(), language, width)
                    .isTrue();
            browser.script("var box = document.querySelector('#table-sides .table-box');"
                    + "box.scrollLeft = box.scrollWidth");
            browser.until(() -> (Boolean) browser.script("""
                    return Array.from(document.querySelectorAll('#table-sides .table-box')).every(box =>
                        box.scrollLeft > box.scrollWidth - box.clientWidth - 2);
                    """));
        }
        browser.expectUsable("%s in %s at %s", draft.key(), language, width);
        browser.expectFits("%s in %s at %s", draft.key(), language, width);
    }

    /** goods-value with a price moved up, a day changed, a row gone and one more condition. */
    private static String redoneGoods() {
        var table = DecisionTable.read(TableText.delivered("goods-value"));
        var rows = new ArrayList<>(table.rows());
        var moved = rows.remove(3);
        rows.add(1, moved);
        rows.remove(8);
        var first = rows.get(0);
        var cells = new ArrayList<>(first.cells());
        cells.set(0, ">= 20260426");
        rows.set(0, new Row(first.id(), first.basis(), cells));
        return TableText.withColumn(table.with(rows), "isUrgent", "情况紧急")
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"RULE ORDER\"");
    }

    private void draft(String key, String content) {
        drafts.begin(author(), definitions.active(key).orElseThrow(), new Drafts.ChangeForm("统一名称", "云市监发〔2026〕8号"));
        var draft = drafts.open(key).orElseThrow();
        begun.add(draft);
        drafts.save(author(), draft.id(), draft.revision(), content);
    }

    private Officer author() {
        return organisation.findOfficer(AUTHOR).orElseThrow();
    }
}
