package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.definition.TableAlignment.ColumnPair;
import anjuan.definition.TableAlignment.RowPair;
import anjuan.engine.Definitions.Kind;
import anjuan.testing.TableText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows and columns of two versions of a table stand beside each other, and none is lost on the way. */
class TableAlignmentTest {

    private static final String KIND = TableText.delivered("review-kind");

    @Test
    void rowsStandBesideEachOtherInTheOrderOfTheirVersion() {
        var lines = aligned(KIND, TableText.redone()).rows();

        assertThat(lines)
                .extracting(RowPair::olderAt, RowPair::newerAt, RowPair::isMoved, RowPair::whole)
                .containsExactly(
                        tuple(5, 1, true, Optional.empty()),
                        tuple(1, 2, false, Optional.empty()),
                        tuple(2, 0, false, Optional.of(Change.REMOVED)),
                        tuple(3, 3, false, Optional.empty()),
                        tuple(4, 4, false, Optional.empty()),
                        tuple(5, 1, true, Optional.empty()),
                        tuple(0, 5, false, Optional.of(Change.ADDED)));
        assertThat(lines.get(0).older()).isNull();
        assertThat(lines.get(0).before()).isEqualTo(lines.get(5).older());
        assertThat(lines.get(5).newer()).isNull();
        assertThat(lines.get(5).after()).isEqualTo(lines.get(0).newer());
    }

    @Test
    void whateverTheOrderEachRowStandsOnceInItsOwnVersion() {
        var rows = DecisionTable.read(KIND).rows();
        var random = new Random(7);
        for (int turn = 0; turn < 200; turn++) {
            var other = new ArrayList<>(rows);
            Collections.shuffle(other, random);
            other.subList(random.nextInt(other.size()), other.size()).clear();
            other.add(random.nextInt(other.size() + 1), row("", "true"));
            var newer = DecisionTable.read(KIND).with(other);
            var lines = aligned(KIND, newer).rows();

            assertThat(lines.stream().map(RowPair::older).filter(Objects::nonNull))
                    .containsExactlyElementsOf(rows);
            assertThat(lines.stream().map(RowPair::newer).filter(Objects::nonNull))
                    .containsExactlyElementsOf(DecisionTable.read(newer).rows());
            assertThat(lines).noneMatch(one -> one.older() == null && one.newer() == null);
        }
    }

    @Test
    void rowsWithoutAnIdAreKnownByWhatTheySay() {
        var older = KIND.replaceAll("<rule id=\"\\w+\"", "<rule");
        var newer = older.replaceFirst("(?s)<text>true</text>", "<text>false</text>");

        assertThat(Comparison.of(Kind.TABLE, older, older)).isEmpty();
        assertThat(Comparison.of(Kind.TABLE, older, newer))
                .extracting(Difference::change, Difference::aspect)
                .containsExactly(tuple(Change.ADDED, Aspect.WHOLE), tuple(Change.REMOVED, Aspect.WHOLE));
    }

    @Test
    void twoRowsWithOneIdAreBothCompared() {
        var older = KIND.replace("rule id=\"hearingHeld\"", "rule id=\"majorPublicInterest\"");
        var newer = older.replace("第五十条第一款第二项", "第五十条第一款第九项");
        assertThat(newer).isNotEqualTo(older);

        assertThat(Comparison.of(Kind.TABLE, older, newer))
                .extracting(Difference::aspect, Difference::element)
                .containsExactly(tuple(Aspect.LEGAL_BASIS, "majorPublicInterest"));
    }

    @Test
    void columnsThatCameOrWentStandWhereTheyWere() {
        var newer = TableText.withColumn(TableText.withoutColumn(KIND, "wasHearingHeld"), "isUrgent", "情况紧急");

        assertThat(aligned(KIND, newer).columns())
                .extracting(ColumnPair::key, ColumnPair::olderAt, ColumnPair::newerAt)
                .containsExactly(
                        tuple("input isMajorPublicInterestInput", 0, 0),
                        tuple("input wasHearingHeldInput", 1, -1),
                        tuple("input isComplexInput", 2, 1),
                        tuple("input isReviewDemandedByLawInput", 3, 2),
                        tuple("input isUrgentInput", -1, 3),
                        tuple("output reviewKindOutput", 4, 4));
        assertThat(Comparison.of(Kind.TABLE, KIND, newer))
                .extracting(Difference::change, Difference::element)
                .containsExactly(tuple(Change.ADDED, "isUrgentInput"), tuple(Change.REMOVED, "wasHearingHeldInput"));
    }

    @Test
    void whatTheTableSaysAsAWholeIsComparedToo() {
        var newer = KIND.replace("<description>A50、A51", "<description>A50")
                .replace("\"LEGAL_REVIEW\",\"CASE_REVIEW\"</text>", "\"LEGAL_REVIEW\"</text>")
                .replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");

        assertThat(Comparison.of(Kind.TABLE, KIND, newer))
                .extracting(Difference::aspect, Difference::detail)
                .containsExactly(
                        tuple(Aspect.LEGAL_BASIS, ""),
                        tuple(Aspect.HIT_POLICY, ""),
                        tuple(Aspect.OTHER, "aggregation"),
                        tuple(Aspect.OTHER, "values"));
    }

    private static Row row(String id, String first) {
        return new Row(id, "依据", List.of(first, "true", "true", "true", "\"CASE_REVIEW\""));
    }

    private static TableAlignment aligned(String older, String newer) {
        return TableAlignment.of(DecisionTable.read(older), DecisionTable.read(newer));
    }
}
