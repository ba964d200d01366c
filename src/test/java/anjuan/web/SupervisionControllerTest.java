package anjuan.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.supervision.ClockPosition;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** The board, the list behind it and the reason on the page of the case, in both languages. */
@AnjuanTest
class SupervisionControllerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 24);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Test
    void theBoardLeadsFromTheBureauToItsUnitsAndToTheCases() throws Exception {
        story.verifying(DAY);

        open("sheng.juzhang", "/supervision")
                .andExpect(content().string(containsString(">督办台</h1>")))
                .andExpect(content().string(containsString("href=\"/supervision?bureau=yz\"")))
                .andExpect(content().string(containsString("href=\"/supervision/cases?bureau=yz&amp;state=overdue\"")));
        open("sheng.juzhang", "/supervision?bureau=yz&lang=en")
                .andExpect(content().string(containsString(">Supervision board</h1>")))
                .andExpect(content().string(containsString("Of these without a reason")))
                .andExpect(content().string(containsString("知识产权保护科")))
                .andExpect(
                        content().string(containsString("href=\"/supervision/cases?unit=yz-case&amp;state=overdue\"")));
    }

    @Test
    void theListShowsHolderAndWhetherAReasonIsMissing() throws Exception {
        var number = story.verifying(DAY);
        var list = "/supervision/cases?unit=yz-case&state=overdue&after=" + before(number);

        open(Story.HEAD, list)
                .andExpect(content()
                        .string(allOf(
                                containsString(">" + number + "</a>"),
                                containsString("李明"),
                                containsString("核查线索"),
                                containsString("已逾期"),
                                containsString("待说明原因"))));
        explain(number, Story.LEAD, "权利人出具<b>鉴别意见</b>迟延").andExpect(redirectedUrl("/cases/" + number + "?tab=clocks"));
        open(Story.HEAD, list + "&lang=en")
                .andExpect(content().string(containsString("权利人出具&lt;b&gt;鉴别意见&lt;/b&gt;迟延")))
                .andExpect(content().string(containsString("Reason for being late")));
        open(Story.HEAD, "/supervision/cases?state=soon");
    }

    @Test
    void theReasonIsAskedForOnThePageOfTheCaseUntilItIsGiven() throws Exception {
        var number = story.verifying(DAY);
        var page = "/cases/" + number + "?tab=clocks";

        open(Story.LEAD, page).andExpect(content().string(containsString("name=\"reason-A02-1\"")));
        open(Story.LEAD, page + "&lang=en").andExpect(content().string(containsString("Submit the reason")));
        open(Story.HEAD, page)
                .andExpect(content().string(not(containsString("name=\"reason-A02-1\""))))
                .andExpect(content().string(containsString("等待本案办案人员")));

        explain(number, Story.UNIT_HEAD, "案情复杂").andExpect(redirectedUrl(page));

        open(Story.LEAD, page)
                .andExpect(content().string(containsString("案情复杂")))
                .andExpect(content().string(not(containsString("name=\"reason-A02-1\""))));
        open(Story.HEAD, "/cases/" + number + "?tab=timeline")
                .andExpect(content().string(containsString("说明逾期原因")));
    }

    @Test
    void whatIsRefusedIsToldInBothLanguagesAndWhatWasWrittenIsKept() throws Exception {
        var number = story.verifying(DAY);

        explain(number, Story.LEAD, " ").andExpect(told("请填写或者选择本项"));
        explain(number, Story.LEAD, "迟".repeat(2001))
                .andExpect(told("不得超过 2000 个字"))
                .andExpect(told("迟".repeat(2001)));
        explain(number, Story.HEAD, "案情复杂").andExpect(told("由本案办案人员或者办案机构负责人说明"));
        mvc.perform(post("/cases/" + number + "/clocks/A80/1/reason?lang=en")
                        .param("reason-A80-1", "late")
                        .with(user(Story.LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(told("This limit is not overdue"));
        explain(number, Story.LEAD, "案情复杂");
        explain(number, Story.SECOND, "另有原因").andExpect(told("原因已经说明，不得更改"));
    }

    @Test
    void whoDoesNotSeeTheCaseIsToldThatThereIsNone() throws Exception {
        var number = story.verifying(DAY);

        explain(number, "donghu.kezhang", "案情复杂").andExpect(status().isNotFound());
        mvc.perform(post("/cases/" + number + "/clocks/A02/1/reason")
                        .param("reason-A02-1", "x")
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoSupervisesNobodyIsKeptOutAndNotLedThere() throws Exception {
        for (var who : List.of(Story.CLERK, Story.LEAD, Story.LEGAL, "sheng.fagui", "guanli")) {
            for (var address : List.of("/supervision", "/supervision/cases", "/supervision?bureau=yz")) {
                mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isForbidden());
            }
            open(who, "/organisation").andExpect(content().string(not(containsString("href=\"/supervision\""))));
        }
        open(Story.UNIT_HEAD, "/supervision").andExpect(content().string(containsString("href=\"/supervision\"")));
    }

    @Test
    void anotherBureauOrUnitIsNotThere() throws Exception {
        var addresses = List.of(
                "/supervision?bureau=nj",
                "/supervision?bureau=none",
                "/supervision?after=nj",
                "/supervision/cases?bureau=nj",
                "/supervision/cases?unit=nj-case",
                "/supervision/cases?unit=none");
        for (var address : addresses) {
            mvc.perform(get(address).with(user(Story.HEAD).roles("OFFICER"))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/supervision/cases?unit=yz-team")
                        .with(user(Story.UNIT_HEAD).roles("OFFICER")))
                .andExpect(status().isNotFound());
        open(Story.UNIT_HEAD, "/supervision/cases?unit=yz-case");
        open(Story.HEAD, "/supervision?bureau=qx");
    }

    private static ClockPosition before(CaseNumber number) {
        return new ClockPosition(DUE, number.value(), "A02", 0);
    }

    private static ResultMatcher told(String text) {
        return result -> {
            status().isUnprocessableEntity().match(result);
            content().string(containsString(text)).match(result);
        };
    }

    private ResultActions explain(CaseNumber number, String who, String reason) throws Exception {
        return mvc.perform(post("/cases/" + number + "/clocks/A02/1/reason")
                .param("reason-A02-1", reason)
                .with(user(who).roles("OFFICER"))
                .with(csrf()));
    }

    private ResultActions open(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isOk());
    }
}
