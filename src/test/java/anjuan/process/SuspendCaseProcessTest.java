package anjuan.process;

import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.deadline.Urgency;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.suspension.SuspensionGround;
import anjuan.suspension.Suspensions;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Beneath;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import anjuan.testing.SuspensionForms;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The investigation stands still by the head's decision, and goes on when its cause has ended. */
@AnjuanTest
class SuspendCaseProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Autowired
    Beneath beneath;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void theLimitStandsStillFromTheDecisionToTheResumptionAndItsTimerFollows() {
        var today = LocalDate.now(clock);
        var number = story.investigating(today.minusDays(40));
        var before = due(number);
        story.act(number, LEAD, "suspensionRequested", today.minusDays(25), SuspensionForms.suspend("PARTY_MISSING"));
        assertThat(deadlines.find(number, "A80").orElseThrow().stops())
                .as("only asked")
                .isEmpty();

        story.act(number, HEAD, "decideSuspension", today.minusDays(20), SuspensionForms.granted());

        assertThat(deadlines.find(number, "A80").orElseThrow().urgency()).isEqualTo(Urgency.STOPPED);
        assertThat(deadlines.find(number, "A80").orElseThrow().stops())
                .singleElement()
                .satisfies(stop -> {
                    assertThat(stop.reason()).isEqualTo(StopReason.SUSPENSION);
                    assertThat(stop.from()).isEqualTo(today.minusDays(20));
                    assertThat(stop.approver()).isEqualTo("吴伟");
                    assertThat(stop.paper()).isEqualTo("邮件退回单 2026-18");
                });
        assertThat(suspensions.lasting(number))
                .hasValueSatisfying(one -> assertThat(one.ground()).isEqualTo(SuspensionGround.PARTY_MISSING));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("investigate", "resumeInvestigation");
        story.act(number, LEAD, "resumeInvestigation", today.minusDays(9), SuspensionForms.resume(today.minusDays(9)));

        assertThat(due(number)).isEqualTo(before.plusDays(10));
        assertThat(timers.dueAt(number, "caseOverdue"))
                .isEqualTo(due(number).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThat(suspensions.lasting(number)).isEmpty();
        assertThat(matters.of(number, Matter.Kind.SUSPENSION)).noneMatch(one -> one.isOpen());
        assertThat(ledger.latest(new Matter(number, "Z1"), "resumeInvestigation"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("RESUMED"));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void whatIsRefusedLeavesTheLimitRunningAndMayBeAskedAgain() {
        var number = story.investigating(DAY);
        var before = due(number);
        story.act(number, UNIT_HEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER_CASE"));

        assertThat(story.refusals(
                        number, HEAD, "decideSuspension", DAY, Forms.with(SuspensionForms.refused(), "opinion", "")))
                .containsExactly("REQUIRED");
        story.act(number, HEAD, "decideSuspension", DAY, SuspensionForms.refused());

        assertThat(due(number)).isEqualTo(before);
        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).isEmpty();
        assertThat(story.waiting(number)).containsExactly("investigate");
        story.act(number, LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER_CASE"));
        story.act(number, HEAD, "decideSuspension", DAY, SuspensionForms.granted());
        assertThat(suspensions.of(number)).hasSize(2);
    }

    @Test
    void aLateResumptionIsShownAndOnlyWhatLiesBeforeItIsLeftOut() throws Exception {
        var number = story.investigating(DAY);
        var before = due(number);
        suspend(number, DAY.plusDays(10), "FORCE_MAJEURE");

        story.act(number, LEAD, "resumeInvestigation", DAY.plusDays(20), SuspensionForms.resume(DAY.plusDays(14)));

        assertThat(due(number)).isEqualTo(before.plusDays(9));
        assertThat(ledger.latest(new Matter(number, "Z1"), "resumeInvestigation"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("RESUMED_LATE"));
        mvc.perform(get("/cases/" + number + "?lang=zh").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("晚 6 日")));
        mvc.perform(get("/cases/" + number + "?lang=en").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("6 days later")));
    }

    @Test
    void whatIsNotLawfulIsRefused() {
        var number = story.investigating(DAY);
        var proper = SuspensionForms.suspend("QUESTION_OF_LAW");

        for (var field : List.of("ground", "reason", "paper")) {
            assertThat(story.refusals(number, LEAD, "suspensionRequested", DAY, Forms.with(proper, field, null)))
                    .as(field)
                    .containsExactly("REQUIRED");
        }
        assertThat(story.refusals(number, LEAD, "suspensionRequested", DAY.minusDays(1), proper))
                .isNotEmpty();
        assertThat(story.attempt(number, HEAD, "suspensionRequested", DAY, proper))
                .hasToString("NotYours[role=HANDLER]");
        assertThat(story.attempt(number, CLERK, "suspensionRequested", DAY, proper))
                .hasToString("NotYours[role=HANDLER]");
        story.act(number, LEAD, "suspensionRequested", DAY.plusDays(2), proper);
        assertThat(story.refusals(number, LEAD, "suspensionRequested", DAY.plusDays(2), proper))
                .containsExactly("SUSPENSION_LASTS");
        assertThat(story.attempt(number, LEAD, "decideSuspension", DAY.plusDays(2), SuspensionForms.granted()))
                .hasToString("NotYours[role=HEAD]");
        assertThat(story.refusals(number, HEAD, "decideSuspension", DAY, SuspensionForms.granted()))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, HEAD, "decideSuspension", DAY.plusDays(3), SuspensionForms.granted());
        assertThat(story.refusals(number, LEAD, "suspensionRequested", DAY.plusDays(4), proper))
                .containsExactly("SUSPENSION_LASTS");
        var on = DAY.plusDays(9);
        assertThat(story.refusals(number, LEAD, "resumeInvestigation", on, SuspensionForms.resume(on.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(number, LEAD, "resumeInvestigation", on, SuspensionForms.resume(DAY.plusDays(2))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(story.refusals(
                        number,
                        LEAD,
                        "resumeInvestigation",
                        on,
                        Forms.with(SuspensionForms.resume(on), "endingPaper", "")))
                .containsExactly("REQUIRED");
        assertThat(story.attempt(number, UNIT_HEAD, "resumeInvestigation", on, SuspensionForms.resume(on)))
                .hasToString("NotYours[role=HANDLER]");
    }

    @Test
    void onlyWhatRunsCanStandStill() {
        var verifying = story.verifying(DAY);
        var decided = story.decided(DAY);

        assertThat(story.refusals(verifying, LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER")))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(story.refusals(decided, LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER")))
                .containsExactly("NOT_AT_THIS_STAGE");
        assertThat(beneath.refusals(
                        Matter.of(decided), LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("OTHER")))
                .containsExactly("CLOCK_NOT_RUNNING");
        var expired = story.investigating(DAY);
        story.act(expired, LEAD, "suspensionRequested", DAY.plusDays(80), SuspensionForms.suspend("OTHER"));
        assertThat(story.refusals(expired, HEAD, "decideSuspension", DAY.plusDays(100), SuspensionForms.granted()))
                .containsExactly("CLOCK_CONFLICT");
        story.act(expired, HEAD, "decideSuspension", DAY.plusDays(100), SuspensionForms.refused());
    }

    @Test
    void theGuardsStandBeneathTheDiagram() {
        var number = story.investigating(DAY);
        suspend(number, DAY.plusDays(1), "OTHER");
        var matter = new Matter(number, "Z1");

        assertThat(beneath.refusals(matter, HEAD, "decideSuspension", DAY.plusDays(2), SuspensionForms.granted()))
                .containsExactly("REQUEST_DECIDED");
        assertThatThrownBy(() -> redrawn.carriesOut("continueInvestigation", matter))
                .hasStackTraceContaining("was not resumed");
        story.act(number, LEAD, "resumeInvestigation", DAY.plusDays(3), SuspensionForms.resume(DAY.plusDays(3)));
        assertThat(beneath.refusals(
                        matter, LEAD, "resumeInvestigation", DAY.plusDays(4), SuspensionForms.resume(DAY.plusDays(4))))
                .containsExactly("SUSPENSION_OVER");
        assertThatThrownBy(() -> redrawn.carriesOut("suspendInvestigation", matter))
                .hasStackTraceContaining("was not granted");
    }

    @Test
    void theInterfaceSaysSuspendedAndIsAsStrictAsThePages() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "suspensionRequested", DAY, SuspensionForms.suspend("PARTY_MISSING"));
        mvc.perform(
                        post("/api/cases/" + number + "/tasks/decideSuspension")
                                .with(httpBasic(HEAD, "anjuan-2026"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"occurredOn\": \"2026-03-02\", \"form\": {\"granted\": true, \"on\": \"2026-01-01\"}}"))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/cases/" + number + "/tasks/decideSuspension")
                        .with(httpBasic(HEAD, "anjuan-2026"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"occurredOn\": \"2026-03-03\", \"form\": {\"granted\": true}}"))
                .andExpect(status().isOk());
        mvc.perform(get("/api/cases/" + number).with(httpBasic(HEAD, "anjuan-2026")))
                .andExpect(jsonPath("$.suspendedFor").value("PARTY_MISSING"));
    }

    @Test
    void pageInboxAndSearchSaySuspendedAndTheGround() throws Exception {
        var number = story.investigating(DAY);
        for (var address : List.of("/cases/" + number, "/inbox?tab=mine", "/cases?q=" + number)) {
            mvc.perform(get(address).param("lang", "zh").with(user(LEAD).roles("OFFICER")))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/cases/" + number).with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(not(containsString("中止调查：当事人下落不明"))))
                .andExpect(content().string(containsString("/suspensionRequested")));
        suspend(number, DAY.plusDays(1), "PARTY_MISSING");

        for (var address : List.of(
                "/cases/" + number,
                "/cases/" + number + "?tab=clocks",
                "/cases/" + number + "/investigate",
                "/cases?q=" + number)) {
            mvc.perform(get(address).with(user(LEAD).roles("OFFICER")))
                    .andExpect(content().string(containsString("中止调查：当事人下落不明")));
        }
        assertThat(inbox()).contains(number.value()).contains("中止调查：当事人下落不明");
        mvc.perform(get("/cases/" + number + "?lang=en").with(user(LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("Suspended: party cannot be found")));
    }

    /** All pages of it, however many cases other tests have left there. */
    private String inbox() throws Exception {
        var all = new StringBuilder();
        for (var next = "/inbox?tab=mine"; !next.isEmpty(); ) {
            var page = mvc.perform(get(URI.create(next)).with(user(LEAD).roles("OFFICER")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            all.append(page);
            var more = NEXT.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        return all.toString();
    }

    @Test
    void thePagesSayWhatTheLawAsksInBothLanguages() throws Exception {
        var number = story.investigating(DAY);
        page(LEAD, number, "suspensionRequested?lang=zh", "报请中止调查", "不可抗力", "name=\"paper\"");
        page(LEAD, number, "suspensionRequested?lang=en", "Ask to suspend", "force majeure");
        mvc.perform(post("/cases/" + number + "/suspensionRequested?lang=zh")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("ground", "OTHER_CASE")
                        .param("reason", "另案审理中")
                        .param("paper", "受理通知书")
                        .param("occurredOn", "2026-03-02"))
                .andExpect(redirectedUrl("/cases/" + number));
        page(HEAD, number, "decideSuspension", "审批中止调查", "第四十六条第一项", "另案审理中");
        page(HEAD, number, "decideSuspension?lang=en", "Decide on a suspension", "run on");
        story.act(number, HEAD, "decideSuspension", DAY, SuspensionForms.granted());
        page(LEAD, number, "resumeInvestigation?lang=zh", "立即恢复调查", "name=\"causeEndedOn\"");
        page(LEAD, number, "resumeInvestigation?lang=en", "at once when the cause ends");
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        suspend(number, DAY.plusDays(1), "OTHER");
        story.act(number, LEAD, "resumeInvestigation", DAY.plusDays(2), SuspensionForms.resume(DAY.plusDays(2)));
        story.act(number, LEAD, "suspensionRequested", DAY.plusDays(3), SuspensionForms.suspend("OTHER"));
        story.act(number, HEAD, "decideSuspension", DAY.plusDays(3), SuspensionForms.refused());
        suspend(number, DAY.plusDays(4), "PARTY_MISSING");
        story.act(number, LEAD, "terminationRequested", DAY.plusDays(5), SuspensionForms.terminate(DAY));
        story.act(number, HEAD, "decideTermination", DAY.plusDays(6), SuspensionForms.granted());

        // ordered by the head together with a question to the bureau above, and resumed by its withdrawal
        var asks = story.investigating(DAY);
        var asked = asking.sent(asks, DAY, true);
        story.act(asked, HEAD, "requestWithdrawn", DAY.plusDays(1), Map.of("reason", "不再需要答复"));

        var passed = new TreeSet<>(timers.passed(number, "suspendCase"));
        passed.addAll(timers.passed(asks, "suspendCase"));
        assertThat(passed).isEqualTo(Nodes.of("suspend-case.bpmn"));
        assertThat(suspensions.lasting(number)).isEmpty();
        assertThat(story.waiting(number)).doesNotContain("resumeInvestigation");
    }

    private void suspend(CaseNumber number, LocalDate on, String ground) {
        story.act(number, LEAD, "suspensionRequested", on, SuspensionForms.suspend(ground));
        story.act(number, HEAD, "decideSuspension", on, SuspensionForms.granted());
    }

    private LocalDate due(CaseNumber number) {
        return deadlines.find(number, "A80").orElseThrow().dueDate().effective();
    }

    private void page(String who, CaseNumber number, String task, String... shown) throws Exception {
        var answer = mvc.perform(
                        get("/cases/" + number + "/" + task).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk());
        for (var one : List.of(shown)) {
            answer.andExpect(content().string(containsString(one)));
        }
    }
}
