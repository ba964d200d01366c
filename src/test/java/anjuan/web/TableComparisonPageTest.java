package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.engine.Definitions;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.TableText;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Two versions of a decision table as two tables side by side, in words; rolled back after each test. */
@AnjuanTest
@Transactional
class TableComparisonPageTest {

    private static final String AUTHOR = "guanli";

    @Autowired
    MockMvc mvc;

    @Autowired
    Definitions definitions;

    @Autowired
    Drafts drafts;

    @Autowired
    Organisation organisation;

    @Test
    void rowsThatCameWentMovedOrChangedSaySoOnBothSides() throws Exception {
        var draft = draft("review-kind", TableText.redone());

        var older = side(page("review-kind", draft, "zh"), 0);
        assertThat(older)
                .contains("第 5 行 移动移至第 1 行")
                .contains("第 2 行 删除")
                .contains("另一版本的第 1 行，在本版本是第 5 行")
                .contains("不论改为：否")
                .contains("改为：新的第三行依据")
                .contains("无此行：新版本第 5 行是新增的");
        var newer = side(page("review-kind", draft, "en"), 1);
        assertThat(newer)
                .contains("Row 1 MovedMoved from row 5")
                .contains("Row 5 of the other version is row 1 here")
                .contains("No such row: row 2 of the earlier version was removed")
                .contains("NoWas: any")
                .contains("新的第三行依据Was: A50")
                .contains("Row 5 Added");
        assertThat(page("review-kind", draft, "zh")).contains("几行同时符合时结果可能改变");
    }

    @Test
    void columnsThatCameOrWentAreGapsOnTheOtherSideAndMarkedInEachRow() throws Exception {
        var text = TableText.withColumn(
                TableText.withoutColumn(TableText.delivered("review-kind"), "wasHearingHeld"), "isUrgent", "情况紧急");
        var draft = draft("review-kind", text.replace("label=\"审核方式\"", "label=\"审核的方式\""));

        var older = side(page("review-kind", draft, "zh"), 0);
        assertThat(older)
                .contains("直接关系重大权益并经过听证删除")
                .contains("没有这一列")
                .contains("审核方式改为：审核的方式")
                .contains("是删除");
        var newer = side(page("review-kind", draft, "en"), 1);
        assertThat(newer).contains("情况紧急Added").contains("No such column").contains("anyAdded");
    }

    @Test
    void whichRowsCountIsSaidWithWhatItWas() throws Exception {
        var draft = draft(
                "review-kind",
                TableText.delivered("review-kind").replace("hitPolicy=\"FIRST\"", "hitPolicy=\"RULE ORDER\""));

        assertThat(told(page("review-kind", draft, "en")))
                .contains("From the top, the first row that fits counts → All rows that fit count, in their order")
                .contains("Differences (1)");
    }

    @Test
    void ofALongTableOnlyWhatDiffersIsListedUntilAllIsAskedFor() throws Exception {
        var text = TableText.delivered("crime-threshold");
        var draft = draft("crime-threshold", text.replaceFirst("20250426<", "20250427<"));

        var page = page("crime-threshold", draft, "zh");
        assertThat(page.split("<tr", -1)).hasSizeLessThan(20);
        assertThat(told(page)).contains("相同的 101 行没有列出").contains("…… 相同的 101 行");
        var whole = page("crime-threshold", draft, "zh&all=true");
        assertThat(whole.split("<tr", -1)).hasSizeGreaterThan(200);
        assertThat(whole).doesNotContain("没有列出");
    }

    @Test
    void whatDiffersInNotesAloneIsNotCalledTheSame() throws Exception {
        var text = TableText.delivered("review-kind");
        var draft = draft("review-kind", text.replaceFirst("<rule ", "<!-- a note --><rule "));

        assertThat(page("review-kind", draft, "zh")).contains("文件仅在排版、注释或者图形位置上不同");
        drafts.save(author(), draft.id(), drafts.read(draft.id()).revision(), text);
        assertThat(page("review-kind", draft, "en")).contains("The two versions do not differ.");
    }

    private String page(String key, Draft draft, String language) throws Exception {
        var address = "/definitions/%s/compare?draft=%d&lang=%s".formatted(key, draft.id(), language);
        return mvc.perform(get(address).with(user(AUTHOR).roles("OFFICER")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The text of one of the two tables. */
    private static String side(String page, int which) {
        return told(page.split("<h3 id=\"side-", -1)[which + 1].split("</table>", 2)[0]);
    }

    private static String told(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
    }

    private Draft draft(String key, String content) {
        drafts.begin(author(), definitions.active(key).orElseThrow(), new Drafts.ChangeForm("统一名称", "云市监发〔2026〕8号"));
        var draft = drafts.open(key).orElseThrow();
        drafts.save(author(), draft.id(), draft.revision(), content);
        return draft;
    }

    private Officer author() {
        return organisation.findOfficer(AUTHOR).orElseThrow();
    }
}
