package anjuan.story;

import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest.State;
import anjuan.officer.Organisation;
import anjuan.pause.Pausing;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A ruling stands still while instructions are awaited, whatever its head would choose (R25, R30). The ruling itself is not
 * built: its clock is started on a case by hand.
 */
@AnjuanTest
class RulingStopTest {

    /** A Monday; three months later it is Tuesday 3 June 2025. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private static final LocalDate SENT = LocalDate.of(2025, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 6, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Escalations escalations;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Pausing pausing;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvc mvc;

    @Test
    void theHeadCannotAskWithoutTheStopAndTheAnswerResumesByTheDaysBetween() {
        var number = ruling(DAY);
        deadlines.start(number, "A33", DAY);
        deadlines.start(number, "A30", DAY);
        var seizure = due(number, "A33");
        var preservation = due(number, "A30");
        var asked = asking.studied(number, SENT);
        for (var form : java.util.List.<Map<String, Object>>of(
                Map.of("choice", "ASK", "suspends", false), Map.of("choice", "ASK"))) {
            assertThat(story.refusals(asked, HEAD, "decideEscalation", SENT, form))
                    .containsExactly("RULING_MUST_SUSPEND");
        }
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.REVIEWED);
        assertThat(due(number, "R30")).isEqualTo(DUE);

        ask(asked, SENT);

        var stopped = deadlines.find(number, "R30").orElseThrow();
        assertThat(stopped.isTicking()).isFalse();
        assertThat(stopped.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.reason()).isEqualTo(StopReason.SUSPENSION);
            assertThat(stop.from()).isEqualTo(SENT);
            assertThat(stop.cause()).isEqualTo(asked.id());
            assertThat(stop.paper())
                    .isEqualTo(escalations.find(asked).orElseThrow().number());
        });
        assertThat(stopped.limit().isVerified()).isTrue();
        assertThat(due(number, "A33")).isEqualTo(seizure).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(due(number, "A30")).isEqualTo(preservation);

        answered(asked, LocalDate.of(2025, 3, 20));

        // 11 to 19 March, nine days, do not count
        assertThat(due(number, "R30")).isEqualTo(LocalDate.of(2025, 6, 12));
        assertThat(deadlines.find(number, "R30").orElseThrow().isTicking()).isTrue();
        assertThat(due(number, "A33")).isEqualTo(seizure);
        assertThat(due(number, "A30")).isEqualTo(preservation);
        assertThat(deadlines.find(number, "A33").orElseThrow().stops()).isEmpty();
    }

    @Test
    void twoQuestionsHoldItUntilTheLastIsAnswered() {
        var number = ruling(DAY);
        var first = asking.studied(number, SENT);
        ask(first, SENT);
        var second = asking.studied(number, LocalDate.of(2025, 3, 14));
        ask(second, LocalDate.of(2025, 3, 14));

        answered(first, LocalDate.of(2025, 3, 20));
        assertThat(deadlines.find(number, "R30").orElseThrow().isTicking()).isFalse();
        answered(second, LocalDate.of(2025, 3, 25));

        // 11 to 24 March, fourteen days, do not count; no day is taken off twice
        assertThat(due(number, "R30")).isEqualTo(LocalDate.of(2025, 6, 17));
    }

    @Test
    void itGoesOnWhenTheQuestionIsWithdrawnOrReturned() {
        var withdrawn = ruling(DAY);
        var asked = asking.studied(withdrawn, SENT);
        ask(asked, SENT);
        story.act(asked, HEAD, "requestWithdrawn", SENT.plusDays(3), Map.of("reason", "双方和解"));
        assertThat(due(withdrawn, "R30")).isEqualTo(DUE.plusDays(2));

        var returned = ruling(DAY);
        asked = asking.studied(returned, SENT);
        ask(asked, SENT);
        var above = asking.above(asked);
        story.act(
                above,
                UPPER_LEGAL,
                "checkRequest",
                SENT.plusDays(1),
                Map.of("receipt", "收2025-7", "finding", "RETURN", "missing", "规定明确"));
        story.act(above, Asking.UPPER_HEAD, "signReply", SENT.plusDays(2), Asking.agrees());
        assertThat(due(returned, "R30")).isEqualTo(DUE.plusDays(1));
    }

    /** Neither the page of pauses nor that of suspensions lets it go on before the answer. */
    @Test
    void nobodyEndsTheStopByHand() {
        var number = ruling(DAY);
        var asked = asking.studied(number, SENT);
        ask(asked, SENT);

        assertThat(pausing.record(
                        organisation.officer(LEAD),
                        number,
                        "R30",
                        new Pausing.ResumeForm(StopReason.SUSPENSION, SENT.plusDays(1))))
                .isInstanceOf(Completion.Refused.class);
        assertThat(story.waiting(number)).doesNotContain("resumeInvestigation");
        assertThat(deadlines.find(number, "R30").orElseThrow().isTicking()).isFalse();
    }

    /** What has run out does not stand still; the question is asked all the same. */
    @Test
    void aRulingThatIsLateMayStillAsk() {
        var number = ruling(DAY);
        var late = DUE.plusDays(1);
        var asked = asking.studied(number, late);
        ask(asked, late);

        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.SENT);
        assertThat(deadlines.find(number, "R30").orElseThrow().stops()).isEmpty();
        answered(asked, late.plusDays(3));
        assertThat(due(number, "R30")).isEqualTo(DUE);
    }

    /** Under the text before February 2025, which was not checked, the head chooses, and the badge says so. */
    @Test
    void underTheUncheckedTextTheHeadChooses() throws Exception {
        var start = LocalDate.of(2025, 1, 6);
        var number = ruling(start);
        assertThat(deadlines.find(number, "R30").orElseThrow().limit().isVerified())
                .isFalse();
        var asked = asking.studied(number, start.plusDays(7));
        shows(asked, "适用的旧规定条文未核对", "was not checked");
        shows(asked, "未核对", "unverified");

        story.act(asked, HEAD, "decideEscalation", start.plusDays(7), Map.of("choice", "ASK", "suspends", false));

        assertThat(deadlines.find(number, "R30").orElseThrow().isTicking()).isTrue();
    }

    @Test
    void thePageSaysThatThereIsNoChoice() throws Exception {
        var number = ruling(DAY);
        var asked = asking.studied(number, SENT);

        shows(asked, "裁决期限必须中止（专利纠纷行政裁决和调解办法 第二十八条第七项）", "must stand still");
        shows(asked, "2025-06-03", "2025-06-03");
        var page = page(asked, "zh");
        int notice = page.indexOf("专利侵权纠纷行政裁决期限");
        assertThat(page.substring(notice, page.indexOf("必须中止", notice))).doesNotContain("未核对");
        assertThat(page).containsPattern("name=\"suspends\"[^>]*checked");
    }

    private CaseNumber ruling(LocalDate on) {
        var number = story.investigating(on);
        deadlines.end(number, "A80", on);
        deadlines.start(number, "R30", on);
        return number;
    }

    private void ask(Matter asked, LocalDate on) {
        story.act(asked, HEAD, "decideEscalation", on, Map.of("choice", "ASK", "suspends", true));
    }

    private void answered(Matter asked, LocalDate on) {
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", on, taken());
        asking.answered(above, on);
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(number, limit).orElseThrow().dueDate().effective();
    }

    private void shows(Matter asked, String chinese, String english) throws Exception {
        assertThat(page(asked, "zh")).contains(chinese);
        assertThat(page(asked, "en")).contains(english);
    }

    private String page(Matter asked, String language) throws Exception {
        return mvc.perform(get("/cases/" + asked.caseNumber() + "/decideEscalation/" + asked.id() + "?lang=" + language)
                        .with(user(HEAD).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
