package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.correction.Corrections;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the rules of orders to correct refuse on a page, they refuse from outside. */
@AnjuanTest
class CorrectionApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> ORDERED = Map.of("granted", true);

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

        does(number, Story.LEAD, "decideCorrection", ORDERED).andExpect(status().isForbidden());
        does(number, "donghu.juzhang", "decideCorrection", ORDERED).andExpect(status().isNotFound());
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
        does(number, Story.HEAD, "decideCorrection", Forms.with(ORDERED, "number", "云市监责改〔2026〕999号"))
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
        var form = new HashMap<String, Object>();
        form.put("kind", "CORRECTION");
        form.put("respondent", 1);
        form.put("facts", "当事人销售标有“雪松”商标的服装");
        form.put("lawBroken", "商标法第五十七条第三项");
        form.put("lawApplied", "商标法第六十条第二款");
        form.put("demand", "停止销售");
        form.put("dueOn", "2026-03-25");
        return form;
    }

    private ResultActions does(Object number, String who, String task, Map<String, Object> form) throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/" + task, Map.of("occurredOn", DAY.toString(), "form", form));
    }
}
