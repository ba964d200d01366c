package anjuan.api;

import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From outside the desk of the legal section shows what its pages show, to the same people. */
@AnjuanTest
class LegalApiTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Test
    void aListShowsItsLinesWithTheirDeadlineAndWhoHasThem() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "difficultyRaised", DAY, Asking.question());
        var line = "$.items[?(@.caseNumber=='" + number + "')]";

        caller.reads(LEGAL, "/legal?list=RAISED&size=200")
                .andExpect(status().isOk())
                .andExpect(jsonPath(line + ".state").value("RAISED"))
                .andExpect(jsonPath(line + ".deadline.limitId").value("Q04"))
                .andExpect(jsonPath(line + ".deadline.isVerified").value(false))
                .andExpect(jsonPath(line + ".holders", hasSize(1)))
                .andExpect(jsonPath("$.counts.raised").isNumber())
                .andExpect(jsonPath("$.workloads").isArray());
        caller.reads(UPPER_LEGAL, "/legal?list=RAISED&size=200")
                .andExpect(jsonPath("$.items[*].caseNumber", not(hasItem(number.value()))));
    }

    @Test
    void itGoesOnPageByPage() throws Exception {
        story.reviewing(DAY);
        story.reviewing(DAY);

        caller.reads(LEGAL, "/legal?size=1")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isString());
    }

    @Test
    void lettersAndFiguresAreThere() throws Exception {
        caller.reads(LEGAL, "/legal/letters")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.letters").isArray())
                .andExpect(jsonPath("$.workloads").isArray());
        asking.sent(story.investigating(DAY), DAY, false);
        caller.reads(LEGAL, "/legal/figures?from=2024-09-02&until=2024-09-02")
                .andExpect(jsonPath("$.questions[0].all.asked").value(1))
                .andExpect(
                        jsonPath("$.questions[0].kinds.CHARACTERISATION.asked").value(1))
                .andExpect(jsonPath("$.guidance").isArray());
    }

    @Test
    void whoIsNotConcernedAndWhatIsWrongIsRefused() throws Exception {
        for (var address :
                new String[] {"/legal", "/legal/letters", "/legal/figures?from=2024-09-02&until=2024-09-02"}) {
            for (var who : new String[] {LEAD, "shi.dengji", "shi.kezhang"}) {
                caller.reads(who, address).andExpect(status().isForbidden());
            }
        }
        caller.reads(LEGAL, "/legal?size=0").andExpect(status().isBadRequest());
        caller.reads(LEGAL, "/legal?after=x").andExpect(status().isBadRequest());
        caller.reads(LEGAL, "/legal?list=OTHER").andExpect(status().is4xxClientError());
        caller.reads(LEGAL, "/legal/figures?from=x&until=2024-09-02").andExpect(status().is4xxClientError());
    }
}
