package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import anjuan.threshold.CrimeThresholds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What may not be said of an act on the page may not be said of it from outside. */
@AnjuanTest
class ThresholdApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    CrimeThresholds thresholds;

    @Test
    void figuresAreEntered() throws Exception {
        var number = story.verifying(DAY);

        enters(number, Story.LEAD, figures(Map.of("kind", "RECEIPTS", "amount", 50000, "unit", "YUAN")))
                .andExpect(status().isOk());

        assertThat(thresholds.mustBeReferred(number)).isTrue();
    }

    @Test
    void tenThousandsAreNoUnit() throws Exception {
        var number = story.verifying(DAY);

        enters(number, Story.LEAD, figures(Map.of("kind", "RECEIPTS", "amount", 5, "unit", "TEN_THOUSAND_YUAN")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("UNKNOWN_WORD"));
        enters(number, Story.LEAD, figures(Map.of("kind", "RECEIPTS", "amount", 5, "unit", "PIECE")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("amounts[0].unit"))
                .andExpect(jsonPath("$.fields[0].code").value("THRESHOLD_UNIT_WRONG"));

        assertThat(thresholds.entries(number)).isEmpty();
    }

    @Test
    void anAmountBelowZeroIsRefused() throws Exception {
        var number = story.verifying(DAY);

        enters(number, Story.LEAD, figures(Map.of("kind", "RECEIPTS", "amount", -50000, "unit", "YUAN")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("AMOUNT_INVALID"));
    }

    /** Whether a case must be referred is computed, whatever is sent beside the figures. */
    @Test
    void extraFieldsChangeNothing() throws Exception {
        var number = story.verifying(DAY);
        var amount = Map.<String, Object>of("kind", "RECEIPTS", "amount", 50000, "unit", "YUAN");

        enters(number, Story.LEAD, Forms.with(figures(amount), "isReferralOwed", false))
                .andExpect(status().is4xxClientError());
        assertThat(thresholds.entries(number)).isEmpty();
    }

    @Test
    void whoDoesNotHandleTheCaseEntersNothing() throws Exception {
        var number = story.verifying(DAY);
        var amount = Map.<String, Object>of("kind", "RECEIPTS", "amount", 50000, "unit", "YUAN");

        enters(number, Story.HEAD, figures(amount)).andExpect(status().isForbidden());
        enters(story.performing(DAY), Story.LEAD, figures(amount)).andExpect(status().is4xxClientError());
    }

    private ResultActions enters(CaseNumber number, String who, Map<String, Object> form) throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/figuresEntered", Map.of("occurredOn", DAY.toString(), "form", form));
    }

    private static Map<String, Object> figures(Map<String, Object> amount) {
        return Map.of(
                "respondent", 1,
                "offence", "SELLING",
                "conduct", "销售假冒外套",
                "actedFrom", "2026-01-05",
                "actedUntil", "2026-02-20",
                "rights", "1234567",
                "amounts", List.of(amount));
    }
}
