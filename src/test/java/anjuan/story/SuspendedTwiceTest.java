package anjuan.story;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.deadline.Urgency;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import anjuan.testing.SuspensionForms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case is suspended twice, the second time while its goods are tested, and no day is left out twice.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十六条、第六十四条
 */
@AnjuanTest
class SuspendedTwiceTest {

    private static final LocalDate FILED = LocalDate.of(2025, 9, 1);

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Test
    void suspendedTwiceWithOverlappingStops() {
        // ninety days from 1 September 2025: 30 September is day 29, 31 October day 60, 30 November day 90
        var number = story.investigating(FILED);
        assertThat(due(number)).isEqualTo(LocalDate.of(2025, 11, 30));

        // first suspension: 10 to 19 September; the days from 11 to 18 are out, eight of them
        suspend(number, "PARTY_MISSING", LocalDate.of(2025, 9, 10));
        resume(number, LocalDate.of(2025, 9, 19));
        assertThat(due(number)).isEqualTo(LocalDate.of(2025, 12, 8));

        // testing from 22 September to 13 October over the holiday of National Day and Mid-Autumn (1 to 8 October
        // 2025),
        // whose days are calendar days as all others: 23 September to 12 October are out, twenty
        stop(number, LocalDate.of(2025, 9, 22));
        // second suspension from 9 to 27 October begins within the testing
        suspend(number, "OTHER_CASE", LocalDate.of(2025, 10, 9));
        continueAfterTest(number, LocalDate.of(2025, 10, 13));
        assertThat(deadlines.find(number, "A80").orElseThrow().urgency())
                .as("the test is done, the suspension lasts")
                .isEqualTo(Urgency.STOPPED);
        resume(number, LocalDate.of(2025, 10, 27));

        // merged, 22 September to 27 October: 23 September to 26 October are out, 8 and 26, thirty-four days;
        // 30 November and 8 and 34 days is 11 January 2026, a Sunday, and the limit of a duty does not roll
        assertThat(due(number)).isEqualTo(LocalDate.of(2026, 1, 11));
        assertThat(deadlines.find(number, "A80").orElseThrow().stops()).hasSize(3);

        // decided on the last day, the case is decided in time
        var last = LocalDate.of(2026, 1, 11);
        story.act(number, LEAD, "investigativeActTaken", last, Forms.inspection(Story.SECOND));
        story.act(number, LEAD, "investigate", last, Forms.concluded());
        story.act(number, LEAD, "writeReport", last, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", last, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", last, Forms.penalty("kind", "EXCUSED", 0));
        story.act(number, HEAD, "decideProposal", last, Forms.approved());
        story.act(number, HEAD, "decideCase", last, Forms.penalty("choice", "EXCUSED", 0));
        assertThat(deadlines.find(number, "A80").orElseThrow().urgency()).isEqualTo(Urgency.ENDED_IN_TIME);
        assertThat(story.file(number).stage()).isEqualTo(Stage.SERVING);
    }

    private LocalDate due(CaseNumber number) {
        return deadlines.find(number, "A80").orElseThrow().dueDate().effective();
    }

    private void suspend(CaseNumber number, String ground, LocalDate on) {
        story.act(number, LEAD, "suspensionRequested", on, SuspensionForms.suspend(ground));
        story.act(number, HEAD, "decideSuspension", on, SuspensionForms.granted());
    }

    private void resume(CaseNumber number, LocalDate on) {
        story.act(number, LEAD, "resumeInvestigation", on, SuspensionForms.resume(on));
    }

    /** What the task of a test in await-paper.bpmn does to the clock. */
    private void stop(CaseNumber number, LocalDate on) {
        assertThat(deadlines.stop(number, "A80", on, StopReason.TESTING, "检测委托书", null))
                .isInstanceOf(ClockChange.Made.class);
    }

    private void continueAfterTest(CaseNumber number, LocalDate on) {
        assertThat(deadlines.resume(number, "A80", on, StopReason.TESTING)).isInstanceOf(ClockChange.Made.class);
    }
}
