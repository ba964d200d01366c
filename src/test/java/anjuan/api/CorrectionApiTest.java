package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.correction.Corrections;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the rules of orders to correct refuse on a page, they refuse from outside. */
@AnjuanTest
class CorrectionApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    Corrections corrections;

    @Test
    void nobodyButTheHeadOrders() throws Exception {
        var number = story.investigating(DAY);
        does(number, Story.HEAD, "correctionProposed", correction()).andExpect(status().isForbidden());
        does(number, Story.LEAD, "correctionProposed", correction()).andExpect(status().isOk());

        does(number, Story.LEAD, "decideCorrection", CorrectionForms.ordered()).andExpect(status().isForbidden());
        does(number, "donghu.juzhang", "decideCorrection", CorrectionForms.ordered())
                .andExpect(status().isNotFound());
        does(number, Story.LEAD, "serveCorrection", Forms.served(DAY)).andExpect(status().isConflict());

        assertThat(corrections.of(number)).singleElement().satisfies(order -> assertThat(order.ordered())
                .isNull());
    }

    @Test
    void nothingBesideTheFormIsTaken() throws Exception {
        var number = story.investigating(DAY);
        does(number, Story.LEAD, "correctionProposed", Forms.with(correction(), "ordered", true))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"));

        does(number, Story.LEAD, "correctionProposed", correction());
        does(number, Story.HEAD, "decideCorrection", Forms.with(CorrectionForms.ordered(), "number", "云市监责改〔2026〕999号"))
                .andExpect(status().isBadRequest());

        assertThat(corrections.of(number)).singleElement().satisfies(order -> assertThat(order.number())
                .isNull());
    }

    @Test
    void anOrderByADayThatHasPassedIsRefusedAtItsField() throws Exception {
        var number = story.investigating(DAY);

        does(number, Story.LEAD, "correctionProposed", Forms.with(correction(), "dueOn", "2026-03-01"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("dueOn"))
                .andExpect(jsonPath("$.fields[0].code").value("CORRECTION_DAY_PASSED"));
    }

    private static Map<String, Object> correction() {
        return CorrectionForms.correction(DAY.plusDays(20));
    }

    private ResultActions does(Object number, String who, String task, Map<String, Object> form) throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/" + task, Map.of("occurredOn", DAY.toString(), "form", form));
    }
}
