package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.OnTheScene.fined;
import static anjuan.testing.OnTheScene.inCash;
import static anjuan.testing.OnTheScene.papers;
import static anjuan.testing.OnTheScene.warned;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.engine.Redrawn;
import anjuan.engine.TimerJobs;
import anjuan.execution.Performance;
import anjuan.ledger.Ledger;
import anjuan.serving.Serving;
import anjuan.serving.Way;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.OnTheScene;
import anjuan.testing.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Penalties on the spot around National Day 2025: 2025-10-01 to 10-08 are off (国庆节、中秋节), Sunday 09-28 and Saturday
 * 10-11 are worked instead.
 */
@AnjuanTest
class SpotToArchiveTest {

    @Autowired
    Story story;

    @Autowired
    OnTheScene scene;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Matters matters;

    @Autowired
    Decisions decisions;

    @Autowired
    Serving serving;

    @Autowired
    Performance performance;

    @Autowired
    Papers papers;

    @Autowired
    TimerJobs timers;

    @Autowired
    Redrawn redrawn;

    @Autowired
    Ledger ledger;

    @Test
    void aFineInCashBeforeNationalDay() {
        // given: Friday 26 September, a natural person, 100 yuan in cash
        var decidedOn = LocalDate.of(2025, 9, 26);
        var number = scene.decided(decidedOn, "PERSON", inCash(100));

        // papers, 7 working days: 09-28, 29, 30, 10-09, 10, 11, 13
        assertThat(due(number, Matter.Kind.HAND_IN, "B04")).isEqualTo(LocalDate.of(2025, 10, 13));
        // cash, 2 working days: 09-28, 29
        assertThat(due(number, Matter.Kind.PARTY, "A96")).isEqualTo(LocalDate.of(2025, 9, 29));
        assertThat(performance.owed(Matter.party(number, 1)).orElseThrow().isNothing())
                .isTrue();

        // when: the officers bring it on Monday 29 September
        story.act(number, LEAD, "handInCash", LocalDate.of(2025, 9, 29), Map.of("amount", 100, "receivedBy", "陈静"));

        // then: the bureau has 2 working days: 09-30, 10-09
        assertThat(due(number, Matter.Kind.PARTY, "A96.bank")).isEqualTo(LocalDate.of(2025, 10, 9));
        story.act(number, CLERK, "payInAtBank", LocalDate.of(2025, 10, 9), Map.of("bankSlip", "9988"));
        story.act(number, LEAD, "handInPapers", LocalDate.of(2025, 10, 13), papers());

        // closing, 15 working days from the payment at the bank: 10-10, 11, 13 to 17, 20 to 24, 27 to 29
        assertThat(deadlines
                        .find(Matter.of(number), "A107")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2025, 10, 29));
        var closedOn = LocalDate.of(2025, 10, 29);
        story.act(number, LEAD, "proposeClosure", closedOn, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", closedOn, Forms.agrees());
        story.act(number, HEAD, "decideClosure", closedOn, Forms.approved());
        story.act(
                number,
                ARCHIVIST,
                "archiveCase",
                closedOn,
                Map.of("volume", "2025-当-1", "frontPages", 6, "backPages", 2));

        // then: archived, everything in time, nothing waits
        assertThat(story.file(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(deadlines.of(number)).hasSize(4).allSatisfy(one -> assertThat(one.urgency())
                .hasToString("ENDED_IN_TIME"));
        assertThat(timers.isOver(number)).isTrue();
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(papers.of(number))
                .extracting(Paper::kind)
                .startsWith(PaperKind.SPOT_DECISION, PaperKind.CLOSURE_APPROVAL)
                .contains(PaperKind.FILE_CONTENTS);
    }

    @Test
    void nothingClosesBeforePapersAndCashAreWhereTheyBelong() {
        var day = LocalDate.of(2025, 9, 26);
        var number = scene.decided(day, "PERSON", inCash(100));
        redrawn.straightTo("proposeClosure", "HANDLER", number);

        assertThat(story.refusals(number, LEAD, "proposeClosure", day, Forms.closure("PERFORMED")))
                .containsExactlyInAnyOrder("CLOSING_SPOT_PAPERS_OWED", "CLOSING_SPOT_CASH_OWED");
        story.act(number, LEAD, "handInCash", day, Map.of("amount", 100, "receivedBy", "陈静"));
        assertThat(story.refusals(number, LEAD, "proposeClosure", day, Forms.closure("PERFORMED")))
                .containsExactlyInAnyOrder("CLOSING_SPOT_PAPERS_OWED", "CLOSING_SPOT_CASH_OWED");
        story.act(number, LEAD, "handInPapers", day, papers());
        assertThat(story.refusals(number, LEAD, "proposeClosure", day, Forms.closure("PERFORMED")))
                .containsExactly("CLOSING_SPOT_CASH_OWED");
    }

    @Test
    void aWarningIsClosedOnceItsPapersAreIn() {
        var day = LocalDate.of(2025, 9, 26);
        var number = scene.decided(day, "ENTITY", warned());
        story.act(number, LEAD, "handInPapers", LocalDate.of(2025, 10, 13), papers());

        // 15 working days from the decision: 09-28 to 30, 10-09 to 11, 13 to 17, 20 to 23
        assertThat(deadlines
                        .find(Matter.of(number), "A107")
                        .orElseThrow()
                        .dueDate()
                        .effective())
                .isEqualTo(LocalDate.of(2025, 10, 23));
        assertThat(story.waiting(number)).containsExactly("proposeClosure");
    }

    @Test
    void aFineForTheBankIsDueBehindTheHolidayIntoWhichItsLastDayFalls() {
        // given: Tuesday 23 September; the fifteenth day is 8 October, off, so the first working day after it
        var number = scene.decided(LocalDate.of(2025, 9, 23), "ENTITY", fined(3000));

        assertThat(due(number, Matter.Kind.PARTY, "A95")).isEqualTo(LocalDate.of(2025, 10, 9));
        // papers, 7 working days: 09-24, 25, 26, 28, 29, 30, 10-09
        assertThat(due(number, Matter.Kind.HAND_IN, "B04")).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test
    void theDecisionIsServedWhereItIsMadeAndSaysWhatTheLawAsksOfIt() throws IOException {
        var day = LocalDate.of(2025, 9, 26);
        var number = scene.decided(
                day, "PERSON", with(with(inCash(100), "receipt", "REFUSED"), "refusalReason", "当事人称须请示家人"));

        var file = story.file(number);
        assertThat(file.stage()).isEqualTo(Stage.PERFORMING);
        assertThat(file.decidedOn()).isEqualTo(day);
        assertThat(file.servedOn()).isEqualTo(day);
        assertThat(serving.of(number)).singleElement().satisfies(service -> {
            assertThat(service.way()).isEqualTo(Way.IN_PERSON);
            assertThat(service.proof()).contains("拒绝签收", "须请示家人");
        });
        var decision = papers.of(number).get(0);
        assertThat(decision.number()).startsWith("云市监当罚〔2025〕");
        assertThat(decisions.of(number).get(0).number()).isEqualTo(decision.number());
        assertThat(text(decision))
                .contains(file.respondent(), "云州市解放路1号", "袜子3双", "照片3张", "商标法第五十二条", "罚款100元")
                .contains("0001234", "先向本级人民政府申请行政复议", "李明（南执K0102）、王芳（南执K0103）")
                .contains("拒绝签收", "2025年9月26日", String.valueOf(decision.number()))
                .doesNotContain("null", "{{", "。。", "公示");
    }

    @Test
    void aWarningSaysThatThereIsNoFine() throws IOException {
        var number = scene.decided(LocalDate.of(2025, 9, 26), "ENTITY", warned());

        assertThat(text(papers.of(number).get(0))).contains("警告", "本决定未处罚款。").doesNotContain("null", "。。");
        assertThat(performance.owed(Matter.party(number, 1)).orElseThrow().isNothing())
                .isTrue();
    }

    private LocalDate due(CaseNumber number, Matter.Kind kind, String limit) {
        return deadlines
                .find(matters.of(number, kind).get(0).matter(), limit)
                .orElseThrow()
                .dueDate()
                .effective();
    }

    private String text(Paper paper) throws IOException {
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
