package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.deadline.LimitsOfRules.Excuse;
import anjuan.deadline.RuleRow.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the domain reference that has a clock has its limit in {@code config/limits.yml}, and the same one. */
class RulesAndLimitsTest {

    private static final List<RuleRow> ROWS = RuleRow.all();
    private static final List<Limit> LIMITS = Packaged.LIMITS.all();
    private static final List<Excuse> EXCUSES = Excuse.all();

    @Test
    void everyRowWithAClockHasItsLimit() throws IOException {
        var all = new LimitsOfRules(ROWS, LIMITS, EXCUSES);

        Files.writeString(Path.of("target", "limits-of-rules.md"), all.table());
        assertThat(ROWS).hasSize(349);
        assertThat(all.faults()).isEmpty();
    }

    @Test
    void aMissingLimitIsFound() {
        assertThat(faults(ROWS, without(LIMITS, limit -> limit.id().equals("A15")), EXCUSES))
                .containsExactly("A15 speaks of time and has neither a limit nor a line that says why");
        assertThat(faults(ROWS, without(LIMITS, limit -> limit.id().equals("A67.notice")), EXCUSES))
                .containsExactly("A67: 7 WORKING_DAYS is in the row and in none of its limits");
    }

    @Test
    void aMissingLineIsFound() {
        assertThat(faults(ROWS, LIMITS, without(EXCUSES, excuse -> excuse.row().equals("A82"))))
                .containsExactly("A82 speaks of time and has neither a limit nor a line that says why");
    }

    @Test
    void aLimitAndALineThatContradictAreFound() {
        assertThat(faults(ROWS, LIMITS, with(EXCUSES, Excuse.of("A61 | AT_ONCE | heard on the spot"))))
                .containsExactly("A61 has a line that says why it has no limit, and a limit or another line");
        assertThat(faults(ROWS, LIMITS, with(EXCUSES, Excuse.of("A10 | NONE | a rule of venue"))))
                .containsExactly("A10 does not speak of time and has a line that says why it has no limit");
    }

    @Test
    void aRowThatTheReferenceDoesNotHaveIsFound() {
        assertThat(faults(without(ROWS, row -> row.id().equals("B04")), LIMITS, EXCUSES))
                .containsExactly("B04 belongs to no row of the reference", "B04 belongs to no row of the reference");
        assertThat(faults(ROWS, LIMITS, with(EXCUSES, Excuse.of("A999 | NONE | nothing"))))
                .containsExactly("A999 has a line and is no row of the reference");
    }

    @Test
    void aTargetWithoutLimitIsFound() {
        List<Excuse> astray = with(
                without(EXCUSES, excuse -> excuse.row().equals("A82")), Excuse.of("A82 | INSIDE A81 | the meeting"));

        assertThat(faults(ROWS, LIMITS, astray)).containsExactly("A82 names A81, of which there is no limit");
    }

    @Test
    void aWrongAmountIsFound() {
        List<Limit> wrong = LIMITS.stream()
                .map(limit -> limit.id().equals("A61") && limit.validUntil() == null
                        ? limit.with(3, limit.warning(), "")
                        : limit)
                .toList();

        assertThat(faults(ROWS, wrong, EXCUSES))
                .containsExactly("A61: 3 WORKING_DAYS is in the limit and not in its row");
    }

    @Test
    void aVerifiedLimitOfADoubtfulRowIsFound() {
        List<RuleRow> doubtful = ROWS.stream()
                .map(row -> row.id().equals("V06")
                        ? new RuleRow(row.id(), row.section(), "partial", row.clock(), row.rule())
                        : row)
                .toList();

        assertThat(faults(doubtful, LIMITS, EXCUSES)).containsExactly("V06 is verified and its row is partial");
    }

    @Test
    void theWordsOfARowAreReadAsAmounts() {
        assertThat(row("A80").amounts())
                .containsExactly(new Amount(90, LimitUnit.CALENDAR_DAYS), new Amount(30, LimitUnit.CALENDAR_DAYS));
        assertThat(row("F10").amounts())
                .containsExactly(
                        new Amount(3, LimitUnit.CALENDAR_DAYS),
                        new Amount(10, LimitUnit.CALENDAR_DAYS),
                        new Amount(30, LimitUnit.CALENDAR_DAYS));
        assertThat(row("S01").amounts()).containsExactly(new Amount(5, LimitUnit.EACH_MONTH));
        assertThat(row("S06").amounts())
                .containsExactly(new Amount(1128, LimitUnit.EACH_YEAR), new Amount(1110, LimitUnit.EACH_YEAR));
        assertThat(row("A98").amounts()).isEmpty();
    }

    private static RuleRow row(String id) {
        return ROWS.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> faults(List<RuleRow> rows, List<Limit> limits, List<Excuse> excuses) {
        return new LimitsOfRules(rows, limits, excuses).faults();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> taken) {
        List<T> left = new ArrayList<>(all);
        assertThat(left.removeIf(taken)).isTrue();
        return left;
    }

    private static <T> List<T> with(List<T> all, T added) {
        return Stream.concat(all.stream(), Stream.of(added)).toList();
    }
}
