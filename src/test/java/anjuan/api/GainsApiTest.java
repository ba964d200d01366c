package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.gains.IllegalGains;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the rules of illegal gains refuse on a page, they refuse from outside. */
@AnjuanTest
class GainsApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    IllegalGains gains;

    @Test
    void theSumOfTheProposalIsTheOneThatWasReckoned() throws Exception {
        var number = story.reviewing(DAY);
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        does(number, Story.LEAD, "gainsReckoned", reckoned()).andExpect(status().isOk());

        does(number, Story.LEAD, "proposeDecision", proposal(5999))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("penalty.gain"))
                .andExpect(jsonPath("$.fields[0].code").value("GAINS_NOT_AS_RECKONED"));
        does(number, Story.LEAD, "proposeDecision", proposal(6000)).andExpect(status().isOk());
    }

    @Test
    void nobodyApprovesHisOwnReckoning() throws Exception {
        var number = story.reviewing(DAY);
        var unknown = Forms.with(reckoned(), "known", false);

        does(number, Story.LEAD, "gainsReckoned", Forms.with(unknown, "approved", true))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_FIELD"));
        does(number, Story.LEAD, "gainsReckoned", unknown).andExpect(status().isOk());
        for (var other : List.of(Story.LEAD, Story.UNIT_HEAD, Story.HEAD)) {
            does(number, other, "decideUnknownGains", Forms.with(Map.of(), "granted", true))
                    .andExpect(status().isForbidden());
        }

        assertThat(gains.of(number))
                .singleElement()
                .satisfies(one -> assertThat(one.reckoning().isUndecided()).isTrue());
    }

    private static Map<String, Object> reckoned() {
        return CorrectionForms.reckoned(DAY.minusDays(1), List.of(CorrectionForms.item("INCOME", "销售外套", 6000)));
    }

    private static Map<String, Object> proposal(int gain) {
        return Forms.with(
                Forms.penalty("kind", "PENALTY", 5000),
                "penalty",
                Map.of("fine", 5000, "gain", gain, "warning", false));
    }

    private ResultActions does(Object number, String who, String task, Map<String, Object> form) throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/" + task, Map.of("occurredOn", DAY.toString(), "form", form));
    }
}
