package anjuan.api;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The interface lets nobody around the rules of measures. */
@AnjuanTest
class MeasureApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Test
    void aSeizureIsAskedApprovedAndTaken() throws Exception {
        var tasks = "/cases/" + story.investigating(DAY) + "/tasks/";

        posts(Story.LEAD, tasks + "seizureRequested", MeasureForms.askSeizure(), 200);
        posts(Story.HEAD, tasks + "decideSeizure?matter=S1", Forms.approved(), 200);
        posts(Story.LEAD, tasks + "carryOutSeizure?matter=S1", MeasureForms.seized(), 200);
    }

    @Test
    void whoeverTriesOutOfTurnOrAsSomebodyElseIsRefused() throws Exception {
        var tasks = "/cases/" + story.investigating(DAY) + "/tasks/";
        posts(Story.LEAD, tasks + "seizureRequested", MeasureForms.askSeizure(), 200);

        posts(Story.LEAD, tasks + "carryOutSeizure?matter=S1", MeasureForms.seized(), 409);
        posts(Story.LEAD, tasks + "decideSeizure?matter=S1", Forms.approved(), 403);
        posts(Story.HEAD, tasks + "decideSeizure?matter=S2", Forms.approved(), 409);
        posts("donghu.juzhang", tasks + "decideSeizure?matter=S1", Forms.approved(), 404);
        posts(Story.LEAD, tasks + "goodsReturned?matter=K1", MeasureForms.returned(MeasureForms.everything()), 422);
    }

    @Test
    void extraFieldsAreRefused() throws Exception {
        var number = story.investigating(DAY);
        var tasks = "/cases/" + number + "/tasks/";

        caller.posts(
                        Story.LEAD,
                        tasks + "seizureRequested",
                        doing(Forms.with(MeasureForms.askSeizure(), "state", "APPROVED")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"));
        caller.posts(
                        Story.LEAD,
                        tasks + "urgentSeizureTaken",
                        doing(Forms.with(MeasureForms.urgentlySeized(), "urgent", false)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"));
    }

    private void posts(String who, String address, Map<String, Object> form, int expected) throws Exception {
        caller.posts(who, address, doing(form)).andExpect(status().is(expected));
    }

    private static Map<String, Object> doing(Map<String, Object> form) {
        return Map.of("occurredOn", DAY.toString(), "form", form);
    }
}
