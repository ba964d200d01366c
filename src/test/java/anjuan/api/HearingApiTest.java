package anjuan.api;

import static anjuan.testing.HearingStory.ASKED;
import static anjuan.testing.HearingStory.HELD;
import static anjuan.testing.HearingStory.HOST;
import static anjuan.testing.HearingStory.NAMED;
import static anjuan.testing.HearingStory.PAPERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.hearing.Hearings;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the rules of a hearing refuse on a page, they refuse from outside. */
@AnjuanTest
class HearingApiTest {

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    Hearings hearings;

    @Test
    void nobodyNamesAnInvestigatorHost() throws Exception {
        var number = hearing.asked();

        does(number, Story.HEAD, "nameHearingHost", NAMED, Map.of("host", Story.LEAD, "clerk", HearingStory.CLERK))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("host"))
                .andExpect(jsonPath("$.fields[0].code").value("HEARING_PERSON_INVESTIGATED"));
    }

    @Test
    void nobodyElseDoesTheHostsPart() throws Exception {
        var number = hearing.handedOver();

        does(number, HearingStory.CLERK, "fixHearing", PAPERS, HearingStory.day(HELD))
                .andExpect(status().isForbidden());
        does(number, Story.HEAD, "fixHearing", PAPERS, HearingStory.day(HELD)).andExpect(status().isForbidden());
    }

    @Test
    void noHearingIsHeldOutOfTurn() throws Exception {
        var number = hearing.fixed();

        does(number, HOST, "conductHearing", HELD, HearingStory.session()).andExpect(status().isConflict());
        does(number, HOST, "writeHearingReport", HELD, HearingStory.report()).andExpect(status().isConflict());
    }

    /** What the process asks next is the domain's word, whatever is sent beside the form. */
    @Test
    void extraFieldsMakeNoHearingOwed() throws Exception {
        var number = hearing.told(5000);
        var form = Forms.with(HearingStory.request(ASKED), "isHearingOwed", true);

        does(number, Story.LEAD, "recordHearingRequest", ASKED, form);
        does(number, Story.LEAD, "recordHearingRequest", ASKED, HearingStory.request(ASKED));

        assertThat(hearings.isOpen(HearingStory.course(number))).isFalse();
        assertThat(story.waiting(number)).containsExactly("refuseHearing");
    }

    private ResultActions does(Object number, String who, String task, LocalDate on, Map<String, Object> form)
            throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/" + task, Map.of("occurredOn", on.toString(), "form", form));
    }
}
