package anjuan.process;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.TimerJobs;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Nodes;
import anjuan.testing.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/handle-clue.bpmn}, as a trace of ids. */
@AnjuanTest
class HandleClueProcessTest {

    private static final String PROCESS = "handleClue";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    TimerJobs timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void aClueIsFiledAndItsCaseHandled() {
        var number = story.archived(DAY);

        assertThat(timers.trace(number, PROCESS))
                .containsExactly(
                        "clueReceived",
                        "registerClue",
                        "isVerified",
                        "assignVerification",
                        "isOurs",
                        "verifyClue",
                        "checkTimeBar",
                        "endorseFiling",
                        "decideFiling",
                        "filingDecision",
                        "fileCase",
                        "handlePenaltyCase",
                        "caseHandled");
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void aClueWithoutVenueIsTransferred() {
        var number = transferred();

        assertThat(timers.trace(number, PROCESS))
                .containsExactly(
                        "clueReceived",
                        "registerClue",
                        "isVerified",
                        "assignVerification",
                        "isOurs",
                        "transferClue",
                        "clueTransferred");
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void aClueIsCheckedAgainAndThenNotFiled() {
        var number = checkedAgainAndNotFiled();

        assertThat(timers.trace(number, PROCESS))
                .containsExactly(
                        "clueReceived",
                        "registerClue",
                        "isVerified",
                        "assignVerification",
                        "isOurs",
                        "verifyClue",
                        "checkTimeBar",
                        "endorseFiling",
                        "decideFiling",
                        "filingDecision",
                        "verifyClue",
                        "checkTimeBar",
                        "endorseFiling",
                        "decideFiling",
                        "filingDecision",
                        "refuseFiling",
                        "clueNotFiled");
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void theTimerOfTheVerificationFiresAtTheStartOfTheDayBehindItsDueDate() {
        var today = LocalDate.now(clock);
        var number = story.verifying(today);
        var due = deadlines.find(number, "A02").orElseThrow().dueDate().effective();

        assertThat(timers.waiting(number)).containsExactly("verificationOverdue");
        assertThat(timers.dueAt(number, "verificationOverdue"))
                .isEqualTo(due.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Test
    void theVerificationGoesOnWhenItsPeriodIsOver() {
        var number = overdue();

        assertThat(story.waiting(number)).containsExactly("verifyClue");
        assertThat(ledger.latest(Matter.of(number), "recordVerificationOverdue"))
                .hasValueSatisfying(entry -> assertThat(entry.actorId()).isEqualTo("CLOCK"));
        assertThat(ledger.latest(Matter.of(number), "deadlineWarning"))
                .hasValueSatisfying(entry -> assertThat(entry.outcome()).isEqualTo("OVERDUE"));
        assertThat(ledger.verify(number).isSound()).isTrue();
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        assertThat(timers.waiting(number)).isEmpty();
    }

    @Test
    void noNodeOfTheDiagramIsLeftOut() {
        var passed = new TreeSet<String>();
        for (var number :
                List.of(story.archived(DAY), transferred(), checkedAgainAndNotFiled(), overdue(), takenUp())) {
            passed.addAll(timers.passed(number, PROCESS));
        }

        assertThat((Set<String>) passed).isEqualTo(Nodes.of("handle-clue.bpmn"));
    }

    private CaseNumber takenUp() {
        var number = story.lodged(DAY);
        story.act(
                number,
                HEAD,
                "superiorIntervened",
                DAY,
                Map.of("intervention", "TAKE_OVER", "superiorId", "nj", "letter", "南市监指定〔2026〕8号", "reason", "案情重大"));
        return number;
    }

    private CaseNumber transferred() {
        var number = story.lodged(DAY);
        story.act(number, UNIT_HEAD, "assignVerification", DAY, Map.of("ours", false, "otherBureau", "海州市市场监督管理局"));
        return number;
    }

    private CaseNumber checkedAgainAndNotFiled() {
        var number = story.awaitingFiling(DAY);
        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "MORE_CHECKING", "reason", "补充核查"));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Map.of("decision", "NOT_FILE", "ground", "NO_BREACH"));
        return number;
    }

    private CaseNumber overdue() {
        var number = story.verifying(DAY);
        timers.fire(number, "verificationOverdue");
        return number;
    }
}
