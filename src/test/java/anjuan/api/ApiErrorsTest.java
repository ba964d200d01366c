package anjuan.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@AnjuanTest
class ApiErrorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    MockMvc mvc;

    @Test
    void whoDoesNotLogInIsAskedTo() throws Exception {
        mvc.perform(get("/api/inbox"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(jsonPath("$.code").value("NOT_LOGGED_IN"));
    }

    @Test
    void anUnknownAddressIsToldAsJson() throws Exception {
        caller.reads(Story.CLERK, "/nothing/here")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_ADDRESS"))
                .andExpect(jsonPath("$.message").value("没有这个地址。"));
    }

    @Test
    void aWrongMethodIsToldAsJsonWithTheRightOnes() throws Exception {
        caller.sends(Story.CLERK, delete("/api/clues"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("POST")))
                .andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aWrongContentTypeIsTold() throws Exception {
        caller.sends(
                        Story.CLERK,
                        post("/api/clues").contentType(MediaType.TEXT_PLAIN).content("clue"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("WRONG_CONTENT_TYPE"))
                .andExpect(jsonPath("$.message").value(containsString("application/json")));
    }

    @Test
    void brokenJsonIsToldWithItsPlace() throws Exception {
        caller.posts(Story.CLERK, "/clues", "{\"source\": ")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BROKEN_JSON"))
                .andExpect(jsonPath("$.message").value(containsString("第 1 行")));
    }

    @Test
    void textBehindTheEndOfTheJsonIsBrokenJson() throws Exception {
        caller.posts(Story.CLERK, "/clues", "{} {}").andExpect(status().isBadRequest());
    }

    @Test
    void noBodyIsTold() throws Exception {
        caller.posts(Story.CLERK, "/clues", "")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BODY_MISSING"));
    }

    @Test
    void anUnknownFieldIsNamed() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("colour", "blue");

        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.fields[0].field").value("colour"));
    }

    @Test
    void anUnknownFieldOfATaskIsNamed() throws Exception {
        var number = story.lodged(DAY);

        caller.posts(
                        Story.UNIT_HEAD,
                        "/cases/" + number + "/tasks/assignVerification",
                        Map.of("occurredOn", "2026-03-02", "form", Map.of("leader", Story.LEAD)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.fields[0].field").value("leader"));
    }

    @Test
    void anUnknownWordIsNamedWithTheKnownOnes() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("rightKind", "MOON_RIGHT");

        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_WORD"))
                .andExpect(jsonPath("$.fields[0].field").value("rightKind"))
                .andExpect(jsonPath("$.message").value(containsString("TRADEMARK")));
    }

    @Test
    void aDateThatNoCalendarHasIsNamed() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("receivedOn", "2026-02-30");

        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BAD_DATE"))
                .andExpect(jsonPath("$.fields[0].field").value("receivedOn"));
    }

    @Test
    void aNameOfTenThousandCharactersIsRefusedAtItsField() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("respondentName", "长".repeat(10_000));

        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("REFUSED"))
                .andExpect(jsonPath("$.fields[0].field").value("respondentName"))
                .andExpect(jsonPath("$.fields[0].code").value("TOO_LONG"));
    }

    @Test
    void aDateInTheFutureIsRefusedInTheLanguageAskedFor() throws Exception {
        var clue = Story.aClue(LocalDate.of(2099, 1, 1));

        caller.sends(Story.CLERK, caller.posting("/clues", clue).header("Accept-Language", "en-GB,zh;q=0.5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("DATE_IN_FUTURE"))
                .andExpect(jsonPath("$.message").value(containsString("lies after today")));
    }

    @Test
    void aCaseNumberOfNoFormIsNoCase() throws Exception {
        caller.reads(Story.CLERK, "/cases/not-a-number")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_CASE"));
    }

    @Test
    void aCaseThatIsNotThereAndOneOfAnotherBureauAreTheSame() throws Exception {
        var number = story.lodged(DAY);

        caller.reads(Story.CLERK, "/cases/YZ-2026-99999").andExpect(status().isNotFound());
        caller.reads("donghu.banan1", "/cases/" + number)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_CASE"));
    }

    @Test
    void aTaskThatNoDiagramHasIsTold() throws Exception {
        var number = story.lodged(DAY);

        caller.posts(
                        Story.UNIT_HEAD,
                        "/cases/" + number + "/tasks/flyToTheMoon",
                        Map.of("occurredOn", "2026-03-02", "form", Map.of()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NO_SUCH_TASK"));
    }

    @Test
    void whoLacksTheRoleIsRefused() throws Exception {
        var number = story.lodged(DAY);

        caller.posts(
                        Story.CLERK,
                        "/cases/" + number + "/tasks/assignVerification",
                        Map.of("occurredOn", "2026-03-02", "form", Forms.assign(Story.LEAD, Story.SECOND)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"))
                .andExpect(jsonPath("$.message").value(containsString("办案机构负责人")));
    }

    @Test
    void onlyAClerkLodgesClues() throws Exception {
        caller.posts(Story.HEAD, "/clues", Story.aClue(DAY))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"))
                .andExpect(jsonPath("$.message").value(containsString("登记人员")));
    }

    @Test
    void whoComesLateIsToldWhoDidWhat() throws Exception {
        var number = story.verifying(DAY);

        caller.posts(
                        Story.UNIT_HEAD,
                        "/cases/" + number + "/tasks/assignVerification",
                        Map.of("occurredOn", "2026-03-02", "form", Forms.assign(Story.LEAD, Story.SECOND)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("TOO_LATE"))
                .andExpect(jsonPath("$.message").value(containsString("赵建国")))
                .andExpect(jsonPath("$.message").value(containsString("指派核查")))
                .andExpect(jsonPath("$.message").value(containsString("2026-03-02")));
    }

    @Test
    void anActDatedBeforeThePreviousOneIsRefused() throws Exception {
        var number = story.verifying(DAY);

        caller.posts(
                        Story.LEAD,
                        "/cases/" + number + "/tasks/verifyClue",
                        Map.of("occurredOn", "2026-03-01", "form", Forms.verified(DAY.minusDays(3))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("occurredOn"))
                .andExpect(jsonPath("$.fields[0].code").value("DATE_BEFORE_PREVIOUS_ACT"));
    }

    @Test
    void anActWithoutADateIsRefused() throws Exception {
        var number = story.verifying(DAY);

        caller.posts(Story.LEAD, "/cases/" + number + "/tasks/verifyClue", Map.of("form", Map.of()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("occurredOn"))
                .andExpect(jsonPath("$.fields[0].code").value("REQUIRED"));
    }

    @Test
    void anUploadWithoutItsPartIsTold() throws Exception {
        caller.sends(Story.CLERK, multipart("/api/clues/import"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("PARAMETER_MISSING"))
                .andExpect(jsonPath("$.fields[0].field").value("file"));
    }

    @Test
    void aPageOfTheInboxHasABoundedSize() throws Exception {
        caller.reads(Story.CLERK, "/inbox?size=100000")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("size"));
        caller.reads(Story.CLERK, "/inbox?after=nonsense")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields[0].field").value("after"));
    }
}
