package anjuan.rehearsal;

import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.TableUse;
import anjuan.rehearsal.TableAnswer.Fault;
import anjuan.rehearsal.TableTurn.Change;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft of a decision table is asked what real cases asked: with what is recorded of them, beside the active table. */
@AnjuanTest
class TableRehearsalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    TableRehearsal rehearsal;

    @Autowired
    TableQuestions questions;

    @Autowired
    List<TableUse> uses;

    @Autowired
    Definitions definitions;

    @Autowired
    Story story;

    @Test
    void aTableThatIsNotChangedSaysWhatItSaid() throws Exception {
        var number = story.deciding(DAY);
        story.act(number, LEAD, "figuresEntered", DAY, sold("399"));

        for (var table : List.of("review-kind", "hearing-right", "crime-threshold", "goods-value")) {
            var result = rehearse(table, shipped(table), number);
            assertThat(result.turns()).as(table).isNotEmpty();
            assertThat(result.turns()).as(table).allSatisfy(turn -> {
                assertThat(turn.change()).isEqualTo(Change.SAME);
                assertThat(turn.active().rows()).isEqualTo(turn.draft().rows());
            });
            assertThat(result.verdict()).as(table).isEqualTo(Verdict.SAME);
        }
    }

    @Test
    void everyTableThatThereIsCanBeRehearsed() {
        assertThat(uses.stream().flatMap(use -> use.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(definitions.active().stream()
                        .filter(version -> version.kind() == Kind.TABLE)
                        .map(Definitions.Version::key)
                        .toList());
    }

    @Test
    void theGapsOfTheOldLawAreAskedWhereNoThresholdIsKnown() throws Exception {
        var number = story.verifying(DAY);
        story.act(
                number,
                LEAD,
                "figuresEntered",
                DAY,
                Map.of(
                        "respondent", 1,
                        "offence", "MARK_SERVICES",
                        "conduct", "擅自使用他人服务商标",
                        "actedFrom", "2024-01-05",
                        "actedUntil", "2024-02-20",
                        "rights", "1234567",
                        "amounts", List.of(Map.of("kind", "FEES", "amount", "60000", "unit", "YUAN"))));

        var same = rehearse("crime-gap", shipped("crime-gap"), number);
        assertThat(same.verdict()).isEqualTo(Verdict.SAME);
        assertThat(same.turns())
                .extracting(TableTurn::inputs)
                .containsExactly(Map.of("offence", "MARK_SERVICES", "actDay", "20240220"));
        var changed = shipped("crime-gap").replace("\"NO_FIGURES\"", "\"NOT_A_CRIME\"");
        assertThat(rehearse("crime-gap", changed, number).turns())
                .extracting(TableTurn::change)
                .containsExactly(Change.OTHER_ANSWER);
    }

    @Test
    void theInputsAreThoseThatAreRecordedOfTheCase() throws Exception {
        var number = story.deciding(DAY);

        assertThat(rehearse("review-kind", shipped("review-kind"), number).turns())
                .extracting(TableTurn::inputs)
                .containsExactly(Map.of(
                        "isMajorPublicInterest", "false",
                        "wasHearingHeld", "false",
                        "isComplex", "false",
                        "isReviewDemandedByLaw", "false"));
        var right = rehearse("hearing-right", shipped("hearing-right"), number).turns();
        assertThat(right).hasSize(1);
        assertThat(right.get(0).matter()).isEqualTo(number + "#P1");
        assertThat(right.get(0).inputs()).containsEntry("fine", "5000.0").containsEntry("stopsBusiness", "false");
    }

    @Test
    void aLowerSumGivesTheRightAndSaysFromWhichRow() throws Exception {
        var number = story.deciding(DAY);
        var draft = shipped("hearing-right").replaceAll("&gt;= \\d+", "&gt;= 1000");

        var turn = rehearse("hearing-right", draft, number).turns().get(0);

        assertThat(turn.change()).isEqualTo(Change.OTHER_ANSWER);
        assertThat(turn.active().rows().get(0).answers()).containsEntry("hasHearingRight", "false");
        assertThat(turn.draft().rows().get(0).answers()).containsEntry("hasHearingRight", "true");
        assertThat(turn.draft().rows().get(0).number())
                .isPositive()
                .isNotEqualTo(turn.active().rows().get(0).number());
        assertThat(rehearse("hearing-right", draft, number).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aCaseTakesAnotherWayWhereItsDiagramAsksTheTable() throws Exception {
        var number = story.proposed(DAY);
        var draft = shipped("review-kind")
                .replace(
                        "\"CASE_REVIEW\"</text>\n        </outputEntry>",
                        "\"LEGAL_REVIEW\"</text>\n        </outputEntry>");
        assertThat(draft).isNotEqualTo(shipped("review-kind"));

        var result = rehearse("review-kind", draft, number);

        assertThat(result.turns()).extracting(TableTurn::change).containsExactly(Change.OTHER_ANSWER);
        assertThat(result.courses()).hasSize(1);
        var course = result.courses().values().iterator().next();
        assertThat(course.remarks())
                .extracting(Remark::toString)
                .contains("OTHER_WAY whichReview reviewCase reviewLegally");
        assertThat(course.rehearsed()).contains("reviewLegally").doesNotContain("reviewCase");
    }

    @Test
    void aTableWithoutAnAnswerOrWithTwoStopsTheWork() throws Exception {
        var number = story.proposed(DAY);
        var none = withoutLastRow(shipped("review-kind"));
        var two = shipped("review-kind")
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")
                .replaceAll("<text>true</text>", "<text></text>");

        var unanswered = rehearse("review-kind", none, number);
        assertThat(unanswered.turns().get(0).draft().fault()).isEqualTo(Fault.NO_ROW);
        assertThat(unanswered.verdict()).isEqualTo(Verdict.STUCK);

        var twice = rehearse("review-kind", two, number);
        assertThat(twice.turns().get(0).draft().fault()).isEqualTo(Fault.SEVERAL_ROWS);
        assertThat(twice.courses().values()).allSatisfy(course -> assertThat(course.remarks())
                .extracting(Remark::toString)
                .contains("TABLE_FAILS chooseReview review-kind"));
    }

    @Test
    void nothingIsMadeUpForWhatATableAsksAnew() throws Exception {
        var number = story.proposed(DAY);
        var draft = shipped("review-kind").replace("<text>isComplex</text>", "<text>isUrgent</text>");

        var result = rehearse("review-kind", draft, number);

        assertThat(result.turns().get(0).draft()).isEqualTo(TableAnswer.fault(Fault.ASKS_UNKNOWN, "isUrgent"));
        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(result.courses().values()).allSatisfy(course -> assertThat(course.remarks())
                .extracting(Remark::toString)
                .contains("TABLE_ASKS_UNKNOWN chooseReview review-kind isUrgent"));
    }

    @Test
    void theSameAnswerFromAnotherRowIsTold() throws Exception {
        var number = story.meeting(DAY);
        var draft = shipped("review-kind").replaceAll("<text>true</text>", "<text></text>");

        var turn = rehearse("review-kind", draft, number).turns().get(0);

        assertThat(turn.change()).isEqualTo(Change.OTHER_ROW);
        assertThat(turn.draft().rows().get(0).number()).isEqualTo(1);
    }

    @Test
    void aThresholdThatIsLoweredIsMetByTheFiguresOfTheCase() throws Exception {
        var number = story.verifying(DAY);
        story.act(number, LEAD, "figuresEntered", DAY, sold("399"));
        var draft = shipped("crime-threshold").replaceAll("<text>50000</text>", "<text>30000</text>");
        assertThat(draft).isNotEqualTo(shipped("crime-threshold"));

        var result = rehearse("crime-threshold", draft, number);

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.turns()).anySatisfy(turn -> assertThat(turn.inputs()).containsEntry("offence", "SELLING"));
    }

    @Test
    void aCaseThatNeverAskedSaysSo() throws Exception {
        var result = rehearse("hearing-right", shipped("hearing-right"), story.verifying(DAY));

        assertThat(result.turns()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.UNASKED);
    }

    @Test
    void eachRoundOfReviewIsAQuestionOfItsOwn() throws Exception {
        var number = story.reviewing(DAY);
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("CORRECT"));
        story.act(number, LEAD, "writeReport", DAY, Forms.report(true));

        assertThat(rehearse("review-kind", shipped("review-kind"), number).turns())
                .extracting(turn -> turn.inputs().get("isComplex"))
                .containsExactly("false", "true");
        assertThat(questions.latest("review-kind", 200)).contains(number);
    }

    @Test
    void aTableThatTheRulesRefuseIsNeverAsked() throws Exception {
        var number = story.proposed(DAY);
        var hostile = shipped("review-kind").replace("<text>isComplex</text>", "<text>System.exit(1)</text>");

        assertThatThrownBy(() -> rehearse("review-kind", hostile, number)).isInstanceOf(IllegalArgumentException.class);
    }

    private TableRehearsal.OfCase rehearse(String table, String draft, CaseNumber number) {
        var results = new ArrayList<TableRehearsal.OfCase>();
        rehearsal.of(table, draft, List.of(number), results::add);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static String withoutLastRow(String table) {
        return table.substring(0, table.lastIndexOf("<rule "))
                + table.substring(table.lastIndexOf("</rule>") + "</rule>".length());
    }

    private static String shipped(String table) throws IOException {
        return Files.readString(Path.of("bpmn", table + ".dmn"));
    }

    private static Map<String, Object> sold(String quantity) {
        return Map.of(
                "respondent", 1,
                "offence", "SELLING",
                "conduct", "销售假冒外套",
                "actedFrom", "2026-01-05",
                "actedUntil", "2026-02-20",
                "rights", "1234567",
                "goods", List.of(Map.of("name", "外套", "state", "SOLD", "quantity", quantity, "actual", "100")));
    }
}
