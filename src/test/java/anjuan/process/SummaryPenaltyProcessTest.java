package anjuan.process;

import static anjuan.testing.Forms.with;
import static anjuan.testing.OnTheScene.checked;
import static anjuan.testing.OnTheScene.fined;
import static anjuan.testing.OnTheScene.inCash;
import static anjuan.testing.OnTheScene.papers;
import static anjuan.testing.OnTheScene.warned;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.access.Access;
import anjuan.access.Assignment;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.intake.Intake;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.OnTheScene;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the three diagrams of the summary procedure, as traces of ids. */
@AnjuanTest
class SummaryPenaltyProcessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    OnTheScene scene;

    @Autowired
    TimerJobs timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Matters matters;

    @Autowired
    Access access;

    @Autowired
    Intake intake;

    @Autowired
    Ledger ledger;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Clock clock;

    @Test
    void aFineIsPaidAtTheBankWhileThePapersAreHandedIn() {
        var number = paidAtTheBank();

        assertThat(timers.trace(number, "summaryPenalty"))
                .startsWith(
                        "breachFoundOnTheSpot",
                        "checkOnTheSpot",
                        "isSimple",
                        "decideOnTheSpot",
                        "isDecidedOnTheSpot",
                        "issueSpotDecision",
                        "afterSpotDecision")
                .endsWith("isAllBrought", "isAllBrought", "closeSpotCase");
        assertThat(timers.trace(number, "paySpotFine"))
                .containsExactly(
                        "spotFineDue",
                        "howPaid",
                        "recordPerformance",
                        "isPerformed",
                        "recordPerformance",
                        "isPerformed",
                        "endParty",
                        "spotFineSettled");
        assertThat(timers.trace(number, "handInSpotPapers"))
                .containsExactly("spotPapersDue", "handInPapers", "spotPapersHandedIn");
        assertThat(matters.of(number)).noneMatch(matter -> matter.isOpen());
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void cashGoesToTheBureauAndFromThereToTheBank() {
        var number = paidInCash();

        assertThat(timers.trace(number, "paySpotFine"))
                .containsExactly(
                        "spotFineDue",
                        "howPaid",
                        "handInCash",
                        "receiveCash",
                        "payInAtBank",
                        "endParty",
                        "spotFineSettled");
    }

    @Test
    void aWarningWaitsForItsPapersOnly() {
        var number = scene.decided(DAY, "ENTITY", warned());

        assertThat(timers.trace(number, "paySpotFine"))
                .containsExactly("spotFineDue", "howPaid", "endParty", "spotFineSettled");
        assertThat(story.waiting(number)).containsExactly("handInPapers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkOnTheSpot", "decideOnTheSpot"})
    void whatIsNotSimpleGoesUpForFilingWithAllThatWasFound(String task) {
        var number = converted(task);

        var file = story.file(number);
        assertThat(file.stage()).isEqualTo(Stage.FILING);
        assertThat(story.waiting(number)).containsExactly("endorseFiling");
        assertThat(timers.trace(number, "handleClue"))
                .containsExactly("clueReceived", "registerClue", "isVerified", "checkTimeBar", "endorseFiling");
        assertThat(access.assignments(number)).extracting(Assignment::officerId).containsExactly(LEAD, SECOND);
        assertThat(intake.verification(number))
                .hasValueSatisfying(found -> assertThat(found.findings()).contains("袜子3双"));
        assertThat(ledger.latest(Matter.of(number), task))
                .hasValueSatisfying(entry -> assertThat(entry.reason()).isEqualTo("涉案数量须进一步查明"));
        assertThat(deadlines.find(Matter.of(number), "A02").orElseThrow().start())
                .isEqualTo(DAY);
    }

    @Test
    void aConvertedCaseIsFiledInvestigatedAndMayBeCheckedAgainBefore() {
        var number = converted("decideOnTheSpot");
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING", "reason", "补充进货凭证"));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());

        assertThat(story.file(number).stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(story.file(number).filingNumber()).isNotNull();
    }

    @Test
    void aConvertedCaseThatIsNotFiledEnds() {
        var number = notFiled();

        assertThat(story.file(number).stage()).isEqualTo(Stage.NOT_FILED);
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void theTimersFireAtTheStartOfTheDayBehindTheirDueDates() {
        var today = LocalDate.now(clock);
        var number = scene.decided(today, "PERSON", inCash(100));
        var papers = matter(number, Matter.Kind.HAND_IN);
        var payment = matter(number, Matter.Kind.PARTY);

        assertThat(timers.waiting(number)).containsExactly("cashOverdue", "papersOverdue");
        assertThat(timers.dueAt(number, "papersOverdue")).isEqualTo(startOfDayAfter(papers, "B04"));
        assertThat(timers.dueAt(number, "cashOverdue")).isEqualTo(startOfDayAfter(payment, "A96"));
        story.act(number, LEAD, "handInCash", today, Map.of("amount", 100, "receivedBy", "陈静"));
        assertThat(timers.dueAt(number, "bankOverdue")).isEqualTo(startOfDayAfter(payment, "A96.bank"));
    }

    @Test
    void whatIsLateIsRecordedAndStillToBeDone() {
        var number = late();

        for (var step : new String[] {"recordPapersOverdue", "recordCashOverdue", "recordBankOverdue"}) {
            assertThat(ledger.latest(Matter.of(number), step))
                    .as(step)
                    .hasValueSatisfying(entry -> assertThat(entry.actorId()).isEqualTo("CLOCK"));
        }
        assertThat(story.waiting(number)).containsExactlyInAnyOrder("handInPapers", "payInAtBank");
    }

    @Test
    void papersMayBeEnteredWithADayBeforeThatOfThePayment() {
        var number = scene.decided(DAY, "ENTITY", fined(3000));
        story.act(number, LEAD, "recordPerformance", DAY.plusDays(9), Map.of("fine", 3000));

        story.act(number, LEAD, "handInPapers", DAY.plusDays(2), papers());

        assertThat(deadlines
                        .find(matter(number, Matter.Kind.HAND_IN), "B04")
                        .orElseThrow()
                        .ended())
                .isEqualTo(DAY.plusDays(2));
    }

    @Test
    void aRedrawnDiagramIssuesNoDecisionThatNobodyTook() {
        var heard = scene.heard(DAY, "ENTITY");
        var ordinary = story.verifying(DAY);

        for (var number : new CaseNumber[] {heard, ordinary}) {
            assertThatThrownBy(() -> redrawn.carriesOut("issueSpotDecision", number))
                    .hasStackTraceContaining("NoSuchElementException");
            assertThatThrownBy(() -> redrawn.carriesOut("turnToOrdinary", number))
                    .hasStackTraceContaining("NoSuchElementException");
            assertThatThrownBy(() -> redrawn.carriesOut("receiveCash", number))
                    .hasStackTraceContaining("NoSuchElementException");
        }
    }

    @Test
    void aRedrawnDiagramCallsNoProcessForAnotherCase() {
        var number = scene.opened(DAY, "ENTITY");
        var other = scene.decided(DAY, "ENTITY", warned());

        assertThatThrownBy(() -> redrawn.calls(
                        "handInSpotPapers", matter(other, Matter.Kind.HAND_IN).key(), number))
                .hasStackTraceContaining("cannot call a process for");
    }

    @Test
    void noNodeOfTheDiagramsIsLeftOut() {
        var summary = new TreeSet<String>();
        var payment = new TreeSet<String>();
        var papers = new TreeSet<String>();
        for (var number : new CaseNumber[] {
            paidAtTheBank(), archived(), scene.decided(DAY, "ENTITY", warned()), notFiled(), late(), unpaid()
        }) {
            summary.addAll(timers.passed(number, "summaryPenalty"));
            payment.addAll(timers.passed(number, "paySpotFine"));
            papers.addAll(timers.passed(number, "handInSpotPapers"));
        }

        assertThat(summary).isEqualTo(Nodes.of("summary-penalty.bpmn"));
        assertThat(payment).isEqualTo(Nodes.of("pay-spot-fine.bpmn"));
        assertThat(papers).isEqualTo(Nodes.of("hand-in-spot-papers.bpmn"));
    }

    private CaseNumber paidAtTheBank() {
        var number = scene.decided(DAY, "ENTITY", fined(3000));
        story.act(number, LEAD, "recordPerformance", DAY.plusDays(3), Map.of("fine", 1000));
        story.act(number, LEAD, "handInPapers", DAY.plusDays(4), papers());
        story.act(number, LEAD, "recordPerformance", DAY.plusDays(5), Map.of("fine", 2000));
        return number;
    }

    private CaseNumber paidInCash() {
        var number = scene.decided(DAY, "PERSON", inCash(100));
        story.act(number, LEAD, "handInCash", DAY.plusDays(1), Map.of("amount", 100, "receivedBy", "陈静"));
        story.act(number, CLERK, "payInAtBank", DAY.plusDays(2), Map.of("bankSlip", "9988"));
        story.act(number, LEAD, "handInPapers", DAY.plusDays(2), papers());
        return number;
    }

    private CaseNumber archived() {
        var number = paidInCash();
        var on = DAY.plusDays(2);
        story.act(number, LEAD, "proposeClosure", on, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", on, Forms.agrees());
        story.act(number, HEAD, "decideClosure", on, Forms.approved());
        story.act(number, ARCHIVIST, "archiveCase", on, Map.of("volume", "2026-当-1", "frontPages", 6, "backPages", 2));
        return number;
    }

    private CaseNumber late() {
        var number = scene.decided(DAY, "PERSON", inCash(100));
        timers.fire(number, "papersOverdue");
        timers.fire(number, "cashOverdue");
        story.act(number, LEAD, "handInCash", DAY.plusDays(9), Map.of("amount", 100, "receivedBy", "陈静"));
        timers.fire(number, "bankOverdue");
        return number;
    }

    private CaseNumber unpaid() {
        var number = scene.decided(DAY, "PERSON", fined(200));
        timers.fire(number, "performanceOverdue");
        return number;
    }

    private CaseNumber converted(String task) {
        var number = task.equals("checkOnTheSpot") ? scene.opened(DAY, "ENTITY") : scene.heard(DAY, "ENTITY");
        var form = task.equals("checkOnTheSpot") ? checked(DAY) : Map.<String, Object>of();
        story.act(number, LEAD, task, DAY, with(with(form, "course", "ORDINARY"), "reason", "涉案数量须进一步查明"));
        return number;
    }

    private CaseNumber notFiled() {
        var number = converted("checkOnTheSpot");
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "NOT_FILE", "ground", "NO_BREACH"));
        return number;
    }

    private Matter matter(CaseNumber number, Matter.Kind kind) {
        return matters.of(number, kind).get(0).matter();
    }

    private java.time.Instant startOfDayAfter(Matter matter, String limit) {
        return deadlines
                .find(matter, limit)
                .orElseThrow()
                .dueDate()
                .effective()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
