package anjuan.process;

import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.inbox.Inbox;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Beneath;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Real people ask for more time, and clock, timer and inbox move together or not at all. */
@AnjuanTest
class ExtendLimitProcessTest {

    private static final String PROCESS = "extendLimit";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

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
    void aGrantedExtensionMovesClockTimerAndInboxTogether() {
        var number = story.verifying(LocalDate.now(clock));
        var before = due(number, "A02");
        extend(number, "A02", LocalDate.now(clock), true);

        var due = due(number, "A02");
        assertThat(due).isAfter(before);
        assertThat(timers.dueAt(number, "verificationOverdue"))
                .isEqualTo(due.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThat(inbox.mine(organisation.officer(LEAD), null, 1_000).items())
                .filteredOn(item -> item.caseNumber().equals(number))
                .allSatisfy(item -> assertThat(item.nextDueOn()).isEqualTo(due));
        assertThat(papers.of(number)).extracting(paper -> paper.kind()).contains(PaperKind.MATTER_APPROVAL);
        assertThat(ledger.latest(Matter.of(number), "grantExtension")).isPresent();
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(story.waiting(number)).containsExactly("verifyClue");
    }

    @Test
    void aRefusedOneLeavesThemAndMayBeAskedForAgain() {
        var number = story.verifying(LocalDate.now(clock));
        var before = due(number, "A02");
        var timer = timers.dueAt(number, "verificationOverdue");

        extend(number, "A02", LocalDate.now(clock), false);

        assertThat(due(number, "A02")).isEqualTo(before);
        assertThat(timers.dueAt(number, "verificationOverdue")).isEqualTo(timer);
        extend(number, "A02", LocalDate.now(clock), true);
        assertThat(due(number, "A02")).isAfter(before);
    }

    @Test
    void aCaseIsExtendedByTheHeadAndThenByTheLeadersMeeting() {
        var number = story.investigating(DAY);

        extend(number, "A80", DAY, true);
        assertThat(due(number, "A80")).isEqualTo(DAY.plusDays(120));
        story.act(number, LEAD, "extensionRequested", DAY.plusDays(100), ask("A80"));
        assertThat(story.waiting(number)).contains("recordExtensionMeeting");
        assertThat(story.refusals(
                        number,
                        CHIEF,
                        "recordExtensionMeeting",
                        DAY.plusDays(101),
                        meeting(Map.of("granted", true), DAY.plusDays(101))))
                .containsExactly("CLOCK_EXTENSION_NEEDS_AMOUNT");
        story.act(
                number,
                CHIEF,
                "recordExtensionMeeting",
                DAY.plusDays(101),
                meeting(Map.of("granted", true, "amount", 20), DAY.plusDays(101)));

        assertThat(due(number, "A80")).isEqualTo(DAY.plusDays(140));
        assertThat(deadlines.find(number, "A80").orElseThrow().extensions())
                .extracting(extension -> extension.approver())
                .containsExactly("吴伟", "局务会议纪要〔2026〕3号");
        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY.plusDays(102), ask("A80")))
                .containsExactly("CLOCK_EXTENSIONS_USED_UP");
    }

    @Test
    void aReviewIsExtendedByWhatTheHeadSays() {
        var number = story.reviewing(DAY);
        story.act(number, LEAD, "extensionRequested", DAY, ask("A50"));

        assertThat(story.refusals(number, HEAD, "decideExtension", DAY, Map.of("granted", true)))
                .containsExactly("CLOCK_EXTENSION_NEEDS_AMOUNT");
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", true, "amount", 5));

        assertThat(due(number, "A50")).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void whatCannotBeExtendedCannotBeAskedFor() {
        var number = story.verifying(DAY);

        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, ask("A80")))
                .containsExactly("CLOCK_NOT_RUNNING");
        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, ask("X99")))
                .containsExactly("CLOCK_NOT_RUNNING");
        assertThat(story.refusals(number, LEAD, "extensionRequested", LocalDate.of(2026, 3, 24), ask("A02")))
                .containsExactly("CLOCK_EXPIRED");
        assertThat(story.refusals(
                        number, LEAD, "extensionRequested", LocalDate.now(clock).plusDays(1), ask("A02")))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, Map.of("limitId", "A02", "reason", " ")))
                .containsExactly("REQUIRED");
        assertThat(story.attempt(number, "shi.banan3", "extensionRequested", DAY, ask("A02")))
                .hasToString("NotYours[role=HANDLER]");
    }

    @Test
    void nobodyDecidesWhatIsNotHis() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "extensionRequested", DAY, ask("A80"));

        assertThat(story.attempt(number, LEAD, "decideExtension", DAY, Map.of("granted", true)))
                .hasToString("NotYours[role=HEAD]");
        assertThat(beneath.refusals(
                        number,
                        HEAD,
                        "recordExtensionMeeting",
                        DAY,
                        meeting(Map.of("granted", true, "amount", 300), DAY)))
                .containsExactly("CLOCK_WRONG_APPROVER");
        assertThat(beneath.refusals(
                        number,
                        UNIT_HEAD,
                        "recordExtensionAnswer",
                        DAY,
                        meeting(Map.of("granted", true, "amount", 2), DAY)))
                .containsExactly("CLOCK_WRONG_APPROVER");
        assertThat(story.refusals(number, HEAD, "decideExtension", DAY, Map.of("granted", true, "amount", 31)))
                .containsExactly("CLOCK_EXTENSION_TOO_LONG");
        assertThat(story.refusals(number, LEAD, "extensionRequested", DAY, ask("A80")))
                .containsExactly("EXTENSION_ASKED_ALREADY");
    }

    @Test
    void thePageOfTheMeetingAsksForItsMinutesAndDay() throws Exception {
        var number = story.investigating(DAY);
        extend(number, "A80", DAY, true);
        story.act(number, LEAD, "extensionRequested", DAY, ask("A80"));

        mvc.perform(get("/cases/" + number + "/recordExtensionMeeting")
                        .with(user(Story.CHIEF).roles("OFFICER")))
                .andExpect(content().string(containsString("会议纪要")))
                .andExpect(content().string(containsString("name=\"decidedOn\"")))
                .andExpect(content().string(containsString("name=\"amount\"")));
    }

    @Test
    void aLengthIsAskedOnlyWhereTheTextGivesNone() throws Exception {
        var fixed = story.verifying(DAY);
        story.act(fixed, LEAD, "extensionRequested", DAY, ask("A02"));
        var open = story.reviewing(DAY);
        story.act(open, LEAD, "extensionRequested", DAY, ask("A50"));

        mvc.perform(get("/cases/" + fixed + "/decideExtension").with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(not(containsString("name=\"amount\""))));
        mvc.perform(get("/cases/" + open + "/decideExtension").with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("name=\"amount\"")));
    }

    @Test
    void theMeetingsDecisionCountsFromItsDayThoughItIsEnteredLater() {
        var number = story.investigating(DAY);
        extend(number, "A80", DAY, true);
        story.act(number, LEAD, "extensionRequested", DAY.plusDays(100), ask("A80"));
        var granted = Map.<String, Object>of("granted", true, "amount", 20);
        var entered = DAY.plusDays(125);

        assertThat(story.attempt(number, HEAD, "recordExtensionMeeting", entered, meeting(granted, DAY.plusDays(110))))
                .hasToString("NotYours[role=CHIEF]");
        assertThat(story.refusals(number, CHIEF, "recordExtensionMeeting", entered, meeting(granted, entered)))
                .containsExactly("CLOCK_EXPIRED");
        assertThat(story.refusals(
                        number, CHIEF, "recordExtensionMeeting", entered, meeting(granted, entered.plusDays(1))))
                .containsExactly("DATE_AFTER_ACT");
        assertThat(story.refusals(number, CHIEF, "recordExtensionMeeting", entered, meeting(granted, DAY.plusDays(99))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        story.act(number, CHIEF, "recordExtensionMeeting", entered, meeting(granted, DAY.plusDays(110)));

        assertThat(due(number, "A80")).isEqualTo(DAY.plusDays(140));
    }

    @Test
    void theUnitHeadAsksToo() {
        var number = story.verifying(DAY);

        story.act(number, UNIT_HEAD, "extensionRequested", DAY, ask("A02"));

        assertThat(ledger.latest(Matter.of(number), "extensionRequested"))
                .hasValueSatisfying(entry -> assertThat(entry.post()).isEqualTo("UNIT_HEAD"));
    }

    @Test
    void aRulingIsExtendedByTheHeadAndThenByTheUpperDepartment() {
        var number = ruling();

        assertThat(deadlines.find(number, "R30").orElseThrow().extensions())
                .extracting(extension -> extension.approver())
                .containsExactly("吴伟", "局务会议纪要〔2026〕3号");
        assertThat(due(number, "R30")).isEqualTo(LocalDate.of(2026, 8, 2));
    }

    @Test
    void thePanelsStepIsEnteredByTheHead() {
        var number = story.investigating(DAY);
        deadlines.start(number, "R10", DAY);

        story.act(number, LEAD, "extensionRequested", DAY, ask("R10"));
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", true, "amount", 10));

        assertThat(deadlines.find(number, "R10").orElseThrow().extensions()).hasSize(1);
    }

    @Test
    void aReasonThatTheClockCannotKeepIsRefusedAtOnce() {
        var number = story.verifying(DAY);
        var longest = "因".repeat(1000);

        assertThat(story.refusals(
                        number, LEAD, "extensionRequested", DAY, Map.of("limitId", "A02", "reason", longest + "故")))
                .containsExactly("TOO_LONG");
        story.act(number, LEAD, "extensionRequested", DAY, Map.of("limitId", "A02", "reason", longest));
        story.act(number, HEAD, "decideExtension", DAY, Map.of("granted", true));
    }

    @Test
    void anEndedClueIsNotExtended() {
        var number = story.lodged(DAY);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Map.of("ours", false, "otherBureau", "海州市市场监督管理局"));

        assertThat(story.refusals(number, UNIT_HEAD, "extensionRequested", DAY, ask("A02")))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void aRedrawnDiagramDoesNotExtendWhatWasRefused() {
        var number = story.verifying(DAY);
        extend(number, "A02", DAY, false);

        assertThatThrownBy(() -> redrawn.carriesOut("grantExtension", number))
                .hasStackTraceContaining("was not granted");
        assertThat(deadlines.find(number, "A02").orElseThrow().extensions()).isEmpty();
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var number = story.investigating(DAY);
        extend(number, "A80", DAY, false);
        extend(number, "A80", DAY, true);
        story.act(number, LEAD, "extensionRequested", DAY, ask("A80"));
        story.act(
                number,
                CHIEF,
                "recordExtensionMeeting",
                DAY.plusDays(1),
                meeting(Map.of("granted", true, "amount", 10), DAY.plusDays(1)));
        var passed = new TreeSet<>(timers.passed(number, PROCESS));
        passed.addAll(timers.passed(ruling(), PROCESS));

        assertThat(passed).isEqualTo(Nodes.of("extend-limit.bpmn"));
    }

    /** No process runs this limit yet: its clock is started by hand. */
    private CaseNumber ruling() {
        var number = story.investigating(DAY);
        deadlines.start(number, "R30", DAY);
        extend(number, "R30", DAY, true);
        story.act(number, LEAD, "extensionRequested", DAY, ask("R30"));
        story.act(
                number,
                UNIT_HEAD,
                "recordExtensionAnswer",
                DAY.plusDays(1),
                meeting(Map.of("granted", true, "amount", 1), DAY.plusDays(1)));
        return number;
    }

    private void extend(CaseNumber number, String limit, LocalDate on, boolean granted) {
        story.act(number, LEAD, "extensionRequested", on, ask(limit));
        story.act(number, HEAD, "decideExtension", on, Map.of("granted", granted, "opinion", "已阅"));
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(number, limit).orElseThrow().dueDate().effective();
    }

    private static Map<String, Object> ask(String limit) {
        return Map.of("limitId", limit, "reason", "案情复杂，等待权利人辨认");
    }

    private static Map<String, Object> meeting(Map<String, Object> decided, LocalDate on) {
        var form = new HashMap<String, Object>(decided);
        form.put("decidedOn", on.toString());
        form.put("paper", "局务会议纪要〔2026〕3号");
        return form;
    }
}
