package anjuan.story;

import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.TimerJobs;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest.State;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clue ends while a question to the bureau above is open or answered: nothing of it is left hanging. */
@AnjuanTest
class ClueWithQuestionTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Escalations escalations;

    @Autowired
    Matters matters;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TimerJobs timers;

    @Test
    void aQuestionThatIsNotAnsweredIsWithdrawnWithTheClue() {
        var number = story.awaitingFiling(DAY);
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);

        refused(number, DAY.plusDays(1));

        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(matters.find(asked).orElseThrow().endedOn()).isEqualTo(DAY.plusDays(1));
        assertThat(story.file(above).stage()).isEqualTo(Stage.ADVISED);
        assertThat(story.waiting(above)).isEmpty();
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void aQuestionThatIsStillStudiedEndsWithTheClue() {
        var number = story.awaitingFiling(DAY);
        story.act(number, LEAD, "difficultyRaised", DAY, Asking.question());
        var raised = escalations.of(number).get(0).matter();
        assertThat(story.waiting(raised)).containsExactly("studyDifficulty");

        refused(number, DAY);

        assertThat(escalations.find(raised).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(story.waiting(number)).isEmpty();
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void theResultOfAnAnsweredQuestionIsReportedWithinTenWorkingDaysOfTheEnd() {
        var number = story.awaitingFiling(DAY);
        var asked = answered(number);
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复办理"));

        refused(number, DAY);

        assertThat(story.waiting(asked)).containsExactly("reportResult");
        // 4-7 (4), 10-14 (9), 17 March (10)
        assertThat(deadlines.find(asked, "Q13").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2025, 3, 17));
        story.act(asked, LEAD, "reportResult", DAY.plusDays(1), Map.of("result", "按答复认定不构成侵权，不予立案"));
        assertThat(matters.find(asked).orElseThrow().isOpen()).isFalse();
        assertThat(timers.isOver(number)).isTrue();
    }

    @Test
    void anAnswerThatIsNotConsideredYetIsConsideredAndThenReported() {
        var number = story.verifying(DAY);
        var followed = answered(number);
        story.act(number, LEAD, "transferProposed", DAY, Map.of("otherId", "qx", "reason", "违法行为发生地在该机关辖区"));
        story.act(number, HEAD, "decideHandOver", DAY, Map.of("granted", true));
        assertThat(story.file(number).stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(story.waiting(followed)).containsExactly("considerAnswer");
        assertThat(deadlines.find(followed, "Q13").orElseThrow().isRunning()).isTrue();

        story.act(followed, LEAD, "considerAnswer", DAY, Map.of("followed", false, "deviation", "案件已移送"));
        story.act(followed, HEAD, "signDeviation", DAY, Asking.agrees());

        assertThat(story.waiting(followed)).containsExactly("reportResult");
        story.act(followed, LEAD, "reportResult", DAY, Map.of("result", "案件已移送青溪县局"));
        assertThat(timers.isOver(number)).isTrue();
    }

    private Matter answered(CaseNumber number) {
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        asking.answered(above, DAY);
        return asked;
    }

    private void refused(CaseNumber number, LocalDate on) {
        story.act(
                number,
                HEAD,
                "decideFiling",
                on,
                Map.of("decision", "NOT_FILE", "ground", "FIRST_AND_LIGHT", "reason", "初次违法，已改正"));
        assertThat(story.file(number).stage()).isEqualTo(Stage.NOT_FILED);
    }
}
