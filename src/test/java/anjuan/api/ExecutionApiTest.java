package anjuan.api;

import static anjuan.testing.Executions.application;
import static anjuan.testing.Executions.asksForInstalments;
import static anjuan.testing.Executions.granted;
import static anjuan.testing.Executions.halt;
import static anjuan.testing.Executions.instalment;
import static anjuan.testing.Executions.remedy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.Matter;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the rules of execution refuse on a page, they refuse from outside. */
@AnjuanTest
class ExecutionApiTest {

    private static final LocalDate SERVED = LocalDate.of(2025, 1, 2);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 3);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Performance performance;

    @Test
    void nothingMorePaidThanIsOwed() throws Exception {
        var number = story.performing(SERVED);

        does(number, Story.LEAD, "recordPerformance", SERVED, Map.of("fine", 5000.01))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("fine"))
                .andExpect(jsonPath("$.fields[0].code").value("PAYMENT_OVER_DEBT"));
    }

    /** What the diagram asks next is the domain's word, whatever is sent beside the form. */
    @Test
    void extraFieldsPerformNothing() throws Exception {
        var number = story.performing(SERVED);
        var form = Forms.with(Map.of("fine", 1000), "isPerformed", true);

        does(number, Story.LEAD, "recordPerformance", SERVED, form);
        does(number, Story.LEAD, "recordPerformance", SERVED, Map.of("fine", 1000));

        assertThat(story.waiting(number)).containsExactly("recordPerformance");
        assertThat(performance.owed(Matter.party(number, 1)).orElseThrow().fine())
                .isPositive();
    }

    @Test
    void nobodyButTheHeadDefersSuspendsOrSigns() throws Exception {
        var number = story.performing(SERVED);
        does(number, Story.LEAD, "executionSuspended", SERVED, halt("HARDSHIP")).andExpect(status().isForbidden());
        does(number, Story.LEAD, "executionEnded", SERVED, halt("OTHER")).andExpect(status().isForbidden());
        does(number, Story.LEAD, "deferralRequested", SERVED, asksForInstalments());

        does(
                        number,
                        Story.LEAD,
                        "decideDeferral",
                        SERVED,
                        granted(instalment(3000, SERVED.plusDays(30)), instalment(2000, SERVED.plusDays(60))))
                .andExpect(status().isForbidden());
        does(
                        number,
                        Story.HEAD,
                        "decideDeferral",
                        SERVED,
                        granted(instalment(3000, SERVED.plusDays(30)), instalment(1, SERVED.plusDays(60))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("INSTALMENTS_SUM"));
    }

    @Test
    void nothingIsDemandedOrAppliedForOutOfTurn() throws Exception {
        var number = story.performing(SERVED);

        does(number, Story.LEAD, "issueDemand", JULY, Map.of()).andExpect(status().isConflict());
        does(number, Story.LEAD, "draftApplication", JULY, application()).andExpect(status().isConflict());
        does(number, Story.HEAD, "signApplication", JULY, Map.of("approved", true))
                .andExpect(status().isConflict());
    }

    @Test
    void noDemandWhileThePartySues() throws Exception {
        var number = story.performing(SERVED);
        timers.fire(number, "reviewPeriodOver");
        timers.fire(number, "suitPeriodOver");
        does(number, Story.LEGAL, "remedyOpened", JULY, remedy("SUIT", JULY.minusDays(1)));

        does(number, Story.LEAD, "issueDemand", JULY, Map.of())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("REMEDY_OPEN"));
    }

    private ResultActions does(Object number, String who, String task, LocalDate on, Map<String, Object> form)
            throws Exception {
        return caller.posts(
                who, "/cases/" + number + "/tasks/" + task, Map.of("occurredOn", on.toString(), "form", form));
    }
}
