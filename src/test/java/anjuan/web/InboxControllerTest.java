package anjuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.inbox.Inbox;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AnjuanTest
class InboxControllerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Test
    void aClaimBringsTheNewCountsWithIt() throws Exception {
        var taskId = waitingForTheHead();
        int before = inbox.count(organisation.officer(Story.HEAD)).mine();

        mvc.perform(claim(taskId, Story.HEAD).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"inbox-list\"")))
                .andExpect(content()
                        .string(containsString("<span id=\"count-inbox\" class=\"count\" hx-swap-oob=\"true\">"
                                + (before + 1) + "</span>")));
    }

    @Test
    void withoutScriptsAClaimLeadsBackToTheList() throws Exception {
        mvc.perform(claim(waitingForTheHead(), Story.HEAD)).andExpect(redirectedUrl("/inbox?tab=pool"));
    }

    @Test
    void aTaskOfAnotherPostIsNotGivenAway() throws Exception {
        var taskId = waitingForTheHead();

        mvc.perform(claim(taskId, Story.CLERK)).andExpect(redirectedUrl("/inbox?tab=pool&taken"));
    }

    @Test
    void anEmptyInboxLeadsToWhatMayBeClaimed() throws Exception {
        waitingForTheHead();
        var count = inbox.count(organisation.officer(Story.HEAD));
        var leads = containsString("See the tasks in the pool of my unit");

        mvc.perform(get("/inbox").param("lang", "en").with(user(Story.HEAD).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(count.mine() == 0 ? leads : not(leads)));
        mvc.perform(get("/inbox").param("lang", "en").with(user("guanli").roles("OFFICER")))
                .andExpect(status().isOk());
    }

    private String waitingForTheHead() {
        var number = story.awaitingFiling(DAY);
        return inbox.ofCase(number).get(0).open().id();
    }

    private static MockHttpServletRequestBuilder claim(String taskId, String who) {
        return post("/inbox/" + taskId + "/claim")
                .with(user(who).roles("OFFICER"))
                .with(csrf());
    }
}
