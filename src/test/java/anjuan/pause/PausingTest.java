package anjuan.pause;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.deadline.Urgency;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.pause.Pausing.ResumeForm;
import anjuan.pause.Pausing.StopForm;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A limit stands still for a test and goes on; who records it, and what is refused. */
@AnjuanTest
class PausingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String PAPER = "送达公告 云市监罚送告〔2026〕7号";

    @Autowired
    Story story;

    @Autowired
    Pausing pausing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Organisation organisation;

    @Autowired
    TimerJobs timers;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void theClockStandsStillAndGoesOnWithItsTimer() {
        var today = LocalDate.now(clock);
        var number = story.investigating(today.minusDays(40));
        var before = deadlines.find(number, "A80").orElseThrow().dueDate().effective();

        assertThat(stop(number, LEAD, today.minusDays(20), PAPER)).isInstanceOf(Completion.Completed.class);
        assertThat(deadlines.find(number, "A80").orElseThrow().urgency()).isEqualTo(Urgency.STOPPED);
        assertThat(resume(number, UNIT_HEAD, today.minusDays(9))).isInstanceOf(Completion.Completed.class);

        var due = deadlines.find(number, "A80").orElseThrow().dueDate().effective();
        assertThat(due).isEqualTo(before.plusDays(10));
        assertThat(timers.dueAt(number, "caseOverdue"))
                .isEqualTo(due.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThat(ledger.latest(Matter.of(number), "stopClock")).hasValueSatisfying(entry -> {
            assertThat(entry.object()).isEqualTo("A80 PUBLIC_NOTICE " + PAPER);
            assertThat(entry.occurredOn()).isEqualTo(today.minusDays(20));
        });
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void whatContradictsTheRecordIsRefusedWithBothShown() throws Exception {
        var number = story.investigating(DAY);
        stop(number, LEAD, DAY.plusDays(10), PAPER);

        assertThat(codes(stop(number, LEAD, DAY.plusDays(11), PAPER))).isEqualTo("reason CLOCK_ALREADY_STOPPED");
        assertThat(codes(resume(number, LEAD, DAY.plusDays(9)))).isEqualTo("occurredOn CLOCK_CONFLICT");
        assertThat(codes(stop(number, LEAD, LocalDate.of(1900, 1, 1), PAPER)))
                .isIn("occurredOn CLOCK_DATE_OUT_OF_RANGE", "reason CLOCK_ALREADY_STOPPED");
        mvc.perform(post("/cases/" + number + "/clocks/A80/resume")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("reason", "PUBLIC_NOTICE")
                        .param("occurredOn", DAY.plusDays(9).toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("2026-03-11")))
                .andExpect(content().string(containsString("2026-03-12")));
    }

    @Test
    void whatIsNotLawfulIsRefused() {
        var number = story.investigating(DAY);

        assertThat(codes(resume(number, LEAD, DAY))).isEqualTo("reason CLOCK_NOT_STOPPED");
        assertThat(codes(stop(number, LEAD, LocalDate.now(clock).plusDays(1), PAPER)))
                .isEqualTo("occurredOn DATE_IN_FUTURE");
        assertThat(codes(stop(number, LEAD, DAY, " "))).isEqualTo("paper REQUIRED");
        assertThat(codes(stop(number, LEAD, DAY.minusDays(1), PAPER))).isEqualTo("occurredOn CLOCK_CONFLICT");
        for (var reason :
                EnumSet.of(StopReason.SUSPENSION, StopReason.HEARING, StopReason.TESTING, StopReason.IDENTIFICATION)) {
            assertThat(codes(pausing.record(
                            organisation.officer(LEAD), number, "A80", new StopForm(reason, DAY, PAPER, "吴伟"))))
                    .isEqualTo("reason PAUSE_HAS_ITS_PROCESS");
        }
        assertThat(codes(pausing.record(
                        organisation.officer(LEAD),
                        number,
                        "A80",
                        new StopForm(StopReason.SETTLEMENT, DAY, PAPER, null))))
                .isEqualTo("reason CLOCK_REASON_DOES_NOT_STOP");
        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).isEmpty();
        assertThat(ledger.latest(Matter.of(number), "stopClock")).isEmpty();
    }

    @Test
    void onlyWhoHandlesTheCaseRecordsIt() throws Exception {
        var number = story.investigating(DAY);

        assertThat(codes(stop(number, HEAD, DAY, PAPER))).isEqualTo("null PAUSE_NOT_YOURS");
        assertThat(codes(stop(number, "shi.banan3", DAY, PAPER))).isEqualTo("null PAUSE_NOT_YOURS");
        assertThatThrownBy(() -> stop(number, "donghu.kezhang", DAY, PAPER)).isInstanceOf(NoSuchCase.class);
        mvc.perform(get("/cases/" + number + "/clocks/A80/pause")
                        .with(user(HEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + number + "/clocks/A80/pause")
                        .with(user("donghu.kezhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + number + "/clocks/A95/pause")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageRecordsItInBothLanguages() throws Exception {
        var number = story.investigating(DAY);

        mvc.perform(get("/cases/" + number + "?tab=clocks").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("/clocks/A80/pause")));
        mvc.perform(get("/cases/" + number + "/clocks/A80/pause?lang=en")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Time that does not count")));
        mvc.perform(post("/cases/" + number + "/clocks/A80/stop?lang=zh")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("reason", "PUBLIC_NOTICE")
                        .param("occurredOn", "2026-03-40")
                        .param("paper", PAPER))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(PAPER)));
        mvc.perform(post("/cases/" + number + "/clocks/A80/stop")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("reason", "PUBLIC_NOTICE")
                        .param("occurredOn", "2026-03-10")
                        .param("paper", PAPER))
                .andExpect(redirectedUrl("/cases/" + number + "?tab=clocks"));
        mvc.perform(get("/cases/" + number + "/clocks/A80/pause")
                        .with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("恢复计算")));
    }

    private Completion stop(CaseNumber number, String who, LocalDate on, String paper) {
        return pausing.record(
                organisation.officer(who), number, "A80", new StopForm(StopReason.PUBLIC_NOTICE, on, paper, null));
    }

    private Completion resume(CaseNumber number, String who, LocalDate on) {
        return pausing.record(organisation.officer(who), number, "A80", new ResumeForm(StopReason.PUBLIC_NOTICE, on));
    }

    private static String codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        Refusal first = ((Completion.Refused) completion).refusals().get(0);
        return first.field() + " " + first.code();
    }
}
