package anjuan.story;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest.State;
import anjuan.escalation.Reply;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions on difficult cases: how they go up, come back, and what they do to the case. */
@AnjuanTest
class EscalationStoriesTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Escalations escalations;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    @Test
    void moreIsAskedForThenItIsAnsweredAndTheCaseGoesOn() {
        var number = story.investigating(DAY);
        var before = due(number, "A80");
        var asked = asking.sent(number, LocalDate.of(2025, 3, 10), true);
        var above = asking.above(asked);
        assertThat(story.waiting(above)).containsExactly("checkRequest");
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isFalse();
        // 11-14 (4) and 17 March (5); 15 and 16 are a weekend
        assertThat(due(above, "Q08")).isEqualTo(LocalDate.of(2025, 3, 17));
        // 11-14 (4), 17-21 (9), 24-28 (14), 31 March (15)
        assertThat(due(above, "Q10")).isEqualTo(LocalDate.of(2025, 3, 31));

        story.act(
                above,
                UPPER_LEGAL,
                "checkRequest",
                LocalDate.of(2025, 3, 12),
                Map.of("receipt", "收2025-31", "finding", "MORE", "missing", "吊牌照片"));
        assertThat(story.waiting(asked)).containsExactly("supplyRequest");
        var report = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.SCENE_RECORD || paper.kind() == PaperKind.FILING_APPROVAL)
                .findFirst()
                .orElseThrow();
        story.act(
                asked,
                LEAD,
                "supplyRequest",
                LocalDate.of(2025, 3, 13),
                Map.of("note", "补充", "enclosures", List.of(report.id()), "informantChecked", true));
        assertThat(story.waiting(above)).containsExactly("checkRequest");
        story.act(above, UPPER_LEGAL, "checkRequest", LocalDate.of(2025, 3, 14), taken());
        asking.answered(above, LocalDate.of(2025, 3, 20));

        assertThat(story.file(above).stage()).isEqualTo(Stage.ADVISED);
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThat(escalations.replies(asked))
                .extracting(Reply::kind)
                .containsExactly(Reply.Kind.RECEIVED, Reply.Kind.MORE, Reply.Kind.ANSWERED);
        // suspended on 10 March, resumed on 20 March: nine days between, 11 to 19, do not count
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isTrue();
        assertThat(due(number, "A80")).isEqualTo(before.plusDays(9));

        story.act(
                asked,
                LEAD,
                "considerAnswer",
                LocalDate.of(2025, 3, 21),
                Map.of("followed", true, "deviation", "按答复认定"));
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void anAnswerThatIsNotFollowedNeedsTheSignatureOfTheHead() {
        var number = story.investigating(DAY);
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        asking.answered(above, DAY);

        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", false, "deviation", "答复所依据的事实已有变化"));
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThat(story.attempt(asked, LEAD, "signDeviation", DAY, agrees())).hasToString("NotYours[role=HEAD]");
        story.act(asked, HEAD, "signDeviation", DAY, agrees());
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void itIsReturnedAsNoDifficultCase() {
        var number = story.investigating(DAY);
        var asked = asking.sent(number, DAY, true);
        var above = asking.above(asked);
        story.act(
                above,
                UPPER_LEGAL,
                "checkRequest",
                DAY,
                Map.of("receipt", "收2025-32", "finding", "RETURN", "missing", "法律规定明确，不属于疑难问题"));
        story.act(above, UPPER_HEAD, "signReply", DAY.plusDays(1), agrees());

        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.RETURNED);
        assertThat(story.waiting(asked)).isEmpty();
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isTrue();
        assertThat(papers.of(above)).anyMatch(paper -> paper.kind() == PaperKind.INSTRUCTION_RETURN);
    }

    @Test
    void itIsWithdrawnBecauseTheCaseSettled() {
        var number = story.investigating(DAY);
        var asked = asking.sent(number, DAY, true);
        var above = asking.above(asked);

        story.act(asked, HEAD, "requestWithdrawn", DAY.plusDays(3), Map.of("reason", "当事人已承认"));

        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(story.file(above).stage()).isEqualTo(Stage.ADVISED);
        assertThat(story.waiting(above)).isEmpty();
        assertThat(deadlines.of(above)).noneMatch(clock -> clock.isRunning());
        assertThat(deadlines.find(number, "A80").orElseThrow().isTicking()).isTrue();
    }

    @Test
    void itIsPassedUpAndTheAnswerComesDownTwice() {
        var number = story.investigating(DAY);
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        story.act(above, UPPER_LEGAL, "studyRequest", DAY.plusDays(1), proposed("PASSED_UP"));
        story.act(above, UPPER_HEAD, "signReply", DAY.plusDays(2), agrees());

        var up = escalations.of(above).get(0);
        assertThat(up.upper()).isEqualTo("国家知识产权局");
        assertThat(escalations.replies(asked))
                .extracting(Reply::kind)
                .containsExactly(Reply.Kind.RECEIVED, Reply.Kind.PASSED_UP);
        assertThat(up.copy()).isEqualTo(escalations.find(asked).orElseThrow().copy());

        // the national office does not work with this system: its answer is entered by the province
        story.act(
                above,
                UPPER_LEGAL,
                "higherReplied",
                DAY.plusDays(20),
                Map.of("kind", "ANSWERED", "answer", "CORRECTED", "number", "国知发保函〔2025〕9号", "body", "属于商标性使用"));
        assertThat(story.waiting(above)).containsExactly("studyRequest");
        asking.answered(above, DAY.plusDays(22));

        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThat(story.waiting(asked)).containsExactly("considerAnswer");
    }

    @Test
    void theOutcomeIsReportedWithinTenWorkingDaysOfTheClosing() {
        var number = story.performing(DAY);
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
        asking.answered(above, DAY);
        story.act(asked, LEAD, "considerAnswer", DAY, Map.of("followed", true, "deviation", "按答复办理"));
        story.act(number, LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, Story.UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        assertThat(story.waiting(asked)).isEmpty();
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());

        assertThat(story.waiting(asked)).containsExactly("reportResult");
        // 4-7 (4), 10-14 (9), 17 March (10)
        assertThat(deadlines.find(asked, "Q13").orElseThrow().dueDate().effective())
                .isEqualTo(LocalDate.of(2025, 3, 17));
        story.act(asked, LEAD, "reportResult", DAY.plusDays(4), Map.of("result", "按答复认定侵权，罚款五千元，已履行"));
        assertThat(papers.of(number)).anyMatch(paper -> paper.kind() == PaperKind.INSTRUCTION_RESULT);
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.REPORTED);
    }

    /** The copy is what the file was when it was sent, whatever becomes of the case; the case itself stays out of sight. */
    @Test
    void theBureauAboveSeesTheCopyAndNeverTheCase() {
        var clue = new HashMap<>(Story.aClue(DAY));
        clue.put("complainantName", "金丝雀举报人");
        clue.put("summary", "金丝雀举报人反映，某百货商行销售标有“雪松”商标的服装");
        var number = investigatingFrom(clue);
        var entries = ledger.entries(number).size();
        var asked = asking.sent(number, DAY, false);
        var above = asking.above(asked);
        var copy = escalations.copy(above).orElseThrow();
        assertThat(copy.seq()).isGreaterThanOrEqualTo(entries);
        assertThat(copy.body()).doesNotContain("金丝雀").contains("某百货商行", "雪松");
        assertThat(copy.hash())
                .isEqualTo(ledger.entries(number).get(copy.seq() - 1).hash());

        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(Story.SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());

        var later = escalations.copy(above).orElseThrow();
        assertThat(later.digest()).isEqualTo(copy.digest());
        assertThat(later.isSound()).isTrue();
        assertThatThrownBy(() -> story.attempt(number, UPPER_LEGAL, "reviewCase", DAY, Map.of()))
                .isInstanceOf(NoSuchCase.class);
    }

    /** The measures are in force from 6 December 2022; what was asked before them had no limits. */
    @Test
    void aQuestionOfBeforeTheMeasuresGoesUpWithoutLimits() {
        var day = LocalDate.of(2022, 12, 5);
        var number = story.investigating(day);

        var asked = asking.sent(number, day, false);

        var above = asking.above(asked);
        assertThat(deadlines.find(asked, "Q04")).isEmpty();
        assertThat(deadlines.of(above)).isEmpty();
        story.act(above, UPPER_LEGAL, "checkRequest", day, taken());
        asking.answered(above, day);
        assertThat(escalations.find(asked).orElseThrow().state()).isEqualTo(State.ANSWERED);
    }

    private CaseNumber investigatingFrom(Map<String, Object> clue) {
        var number = story.lodged(clue);
        story.act(number, Story.UNIT_HEAD, "assignVerification", DAY, Forms.assign(LEAD, Story.SECOND));
        story.act(number, LEAD, "verifyClue", DAY, Forms.verified(DAY.minusDays(20)));
        story.act(number, Story.UNIT_HEAD, "endorseFiling", DAY, Forms.agrees());
        story.act(number, HEAD, "decideFiling", DAY, Forms.file());
        story.act(number, Story.UNIT_HEAD, "appointOfficers", DAY, Forms.officers(LEAD, Story.SECOND));
        return number;
    }

    private LocalDate due(CaseNumber number, String limit) {
        return deadlines.find(number, limit).orElseThrow().dueDate().effective();
    }
}
