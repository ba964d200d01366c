package anjuan.api;

import static anjuan.testing.Answers.onPaper;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.library.AnswerLibrary;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Answers;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** From outside the library shows what its pages show, and cites what they would. */
@AnjuanTest
class LibraryApiTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    Answers answers;

    @Autowired
    AnswerLibrary library;

    @Test
    void itIsSearchedPageByPage() throws Exception {
        var mark = "mark-" + UUID.randomUUID();
        answers.entered(LEGAL, onPaper("1号" + mark, mark, DAY));
        var newer = answers.entered(LEGAL, onPaper("2号" + mark, mark, DAY.plusDays(1)));

        caller.reads(LEAD, "/library?article=" + mark + "&kind=LAW_APPLICATION&right=TRADEMARK&size=1")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers", hasSize(1)))
                .andExpect(jsonPath("$.answers[0].id").value(newer))
                .andExpect(jsonPath("$.answers[0].state").value("IN_FORCE"))
                .andExpect(jsonPath("$.next").value("2025-03-04_" + newer));
        caller.reads(LEAD, "/library?article=" + mark + "&after=2025-03-04_" + newer)
                .andExpect(jsonPath("$.answers[0].number").value("1号" + mark))
                .andExpect(jsonPath("$.next").doesNotExist());
        caller.reads(LEAD, "/library?size=0").andExpect(status().isBadRequest());
        caller.reads(LEAD, "/library?after=x").andExpect(status().isBadRequest());
        caller.reads(LEAD, "/library?kind=OTHER").andExpect(status().is4xxClientError());
        caller.reads("shi.dengji", "/library").andExpect(status().isForbidden());
    }

    @Test
    void belowOnlyTheCheckedTextIsRead() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(number, DAY);
        caller.reads("donghu.banan1", "/library/" + given.id())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_ANSWER"));

        answers.guide(UPPER_LEGAL, given.id(), "突出使用", "属于商标性使用");

        var body = caller.reads("donghu.banan1", "/library/" + given.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer.whole").value(false))
                .andExpect(jsonPath("$.answer.text").value("属于商标性使用"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain(number.value(), "某百货商行", "张某", "在商品名称中使用他人");
    }

    @Test
    void whatIsRefusedOnThePageIsRefusedFromOutside() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(story.investigating(DAY), DAY);
        var form = Map.<String, Object>of("answer", given.id(), "reliedOnFor", "认定商标性使用");

        cites(number, LEAD, Forms.with(form, "citedBy", "他人")).andExpect(status().is4xxClientError());
        cites(number, "shi.fuju", form).andExpect(status().isForbidden());
        cites(number, UPPER_LEGAL, form).andExpect(status().isNotFound());
        answers.withdraw(UPPER_LEGAL, given.id(), "法律修改");
        cites(number, LEAD, form)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("ANSWER_WITHDRAWN"));
        assertThat(library.of(number)).isEmpty();

        var other = answers.given(story.investigating(DAY), DAY);
        cites(number, LEAD, Map.of("answer", other.id(), "reliedOnFor", "认定商标性使用"))
                .andExpect(status().isOk());
        caller.reads(LEAD, "/library/" + other.id())
                .andExpect(jsonPath("$.citations").value(1))
                .andExpect(jsonPath("$.citing[0].caseNumber").value(number.value()));
    }

    @Test
    void aCitationIsTakenBackOnceForAKey() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(story.investigating(DAY), DAY);
        cites(number, LEAD, Map.of("answer", given.id(), "reliedOnFor", "认定商标性使用"))
                .andExpect(status().isOk());
        var address = "/cases/" + number + "/citations/" + given.id() + "/takeBack";
        var form = Map.of("why", "事实与本案不同", "occurredOn", DAY.toString());

        caller.posts("shi.fuju", address, form)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
        caller.posts(UPPER_LEGAL, address, form).andExpect(status().isNotFound());
        caller.posts(LEAD, address, Map.of("why", "", "occurredOn", DAY.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("REQUIRED"));
        for (int time = 0; time < 2; time++) {
            caller.postsWithKey(LEAD, number + "-back", address, form).andExpect(status().isOk());
        }
        caller.reads(LEAD, "/cases/" + number + "/citations")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].why").value("事实与本案不同"));
        caller.reads(UPPER_LEGAL, "/cases/" + number + "/citations").andExpect(status().isNotFound());
    }

    private ResultActions cites(CaseNumber number, String who, Map<String, Object> form) throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/answerCited", Map.of("occurredOn", DAY.toString(), "form", form));
    }
}
