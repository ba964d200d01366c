package anjuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import jakarta.servlet.RequestDispatcher;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@AnjuanTest
class ErrorPagesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @ParameterizedTest
    @ValueSource(strings = {"/cases/XX-2026-00001", "/cases/YZ-2026-00001/noSuchTask", "/setup"})
    void whatIsNotThereIsAPageOfOurs(String path) throws Exception {
        mvc.perform(get(path).with(user(Story.HEAD).roles("OFFICER")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    /** No page of ours answers such an address: the container asks for the error page. */
    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/cases/yz"})
    void anAddressOfNobodyIsNotFoundInTheFrame(String path) throws Exception {
        mvc.perform(get(path).with(user(Story.HEAD).roles("OFFICER"))).andExpect(status().isNotFound());
        mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .with(user(Story.HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("没有找到")))
                .andExpect(content().string(containsString("吴伟")));
    }

    @Test
    void anErrorKeepsTheFrameAndTheWayBack() throws Exception {
        mvc.perform(get("/cases/XX-2026-00001").with(user(Story.HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("吴伟")))
                .andExpect(content().string(containsString("href=\"/inbox\"")));
    }

    @Test
    void anotherBureausCaseIsNotEvenThere() throws Exception {
        var number = story.filed(DAY);

        mvc.perform(get("/cases/" + number).with(user("donghu.juzhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + number).with(user("guanli").roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + number).with(user("sheng.juzhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theWrongPostIsTurnedAwayAndTheLateOneIsToldWhoWasFaster() throws Exception {
        var number = story.filed(DAY);

        mvc.perform(get("/cases/" + number + "/decideFiling")
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + number + "/decideFiling")
                        .with(user(Story.HEAD).roles("OFFICER")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("吴伟")))
                .andExpect(content().string(containsString("2026-03-02")));
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() throws Exception {
        var number = story.awaitingFiling(DAY);

        mvc.perform(post("/cases/" + number + "/decideFiling")
                        .with(user(Story.HEAD).roles("OFFICER"))
                        .param("decision", "FILE"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + number + "/decideFiling")
                        .with(user(Story.HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("decision", "WHATEVER")
                        .param("occurredOn", "2026-13-45"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void nobodyIsLedToTheLogin() throws Exception {
        mvc.perform(get("/inbox")).andExpect(redirectedUrlPattern("**/login"));
    }
}
