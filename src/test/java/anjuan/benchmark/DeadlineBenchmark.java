package anjuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.deadline.Limit;
import anjuan.deadline.Recomputations;
import anjuan.deadline.Stop;
import anjuan.deadline.StopReason;
import anjuan.testing.AnjuanTest;
import anjuan.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a due date takes, and how the time to compute all open cases again grows with their number. Not part of the
 * suite: {@code mvn test-compile surefire:test@on-postgresql -Dtest=DeadlineBenchmark}.
 */
@AnjuanTest
class DeadlineBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int[] CASES = {12_500, 25_000, 50_000, 100_000};

    @Autowired
    Deadlines deadlines;

    @Autowired
    Recomputations recomputations;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void oneDueDateWithTenStops() {
        Limit limit = limit("A80");
        Limit workingDays = limit("A02");
        List<Stop> stops = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            LocalDate from = DAY.plusDays(8L * index + 2);
            stops.add(Stop.between(from, from.plusDays(5), StopReason.TESTING));
        }

        double calendarDays = microsOf(limit, stops);
        double working = microsOf(workingDays, stops);

        System.out.printf(
                "%nONE DUE DATE with 10 stops and its derivation (µs, median of 9 rounds of 20,000)%n"
                        + "  90 calendar days  %6.2f%n  15 working days   %6.2f%n",
                calendarDays, working);
        assertThat(calendarDays).isPositive();
    }

    @Test
    void allOpenCases() {
        List<Double> micros = new ArrayList<>();
        System.out.printf("%nALL OPEN CASES computed again on %s%n", TestDatabase.isPostgresql() ? "PostgreSQL" : "H2");
        int before = 0;
        for (int cases : CASES) {
            insert(before, cases);
            before = cases;
            recomputations.run();
            long start = System.nanoTime();
            int examined = recomputations.run().examined();
            double seconds = (System.nanoTime() - start) / 1e9;
            micros.add(seconds * 1e6 / examined);
            System.out.printf(
                    "  %,8d open clocks  %6.2f s  %6.2f µs a clock%n", examined, seconds, seconds * 1e6 / examined);
            assertThat(examined).isGreaterThanOrEqualTo(cases);
        }
        System.out.printf(
                "  eight times as many cases: %.2f x the time of each%n",
                micros.get(micros.size() - 1) / micros.get(0));
    }

    private Limit limit(String id) {
        return deadlines.limits().stream()
                .filter(one -> one.id().equals(id) && one.validUntil() == null)
                .findFirst()
                .orElseThrow();
    }

    private double microsOf(Limit limit, List<Stop> stops) {
        double[] rounds = new double[9];
        long sum = 0;
        for (int round = 0; round < rounds.length; round++) {
            long start = System.nanoTime();
            for (int time = 0; time < 20_000; time++) {
                sum += DueDate.of(limit, DAY.plusDays(time % 200), stops, List.of(), deadlines.calendar())
                        .effective()
                        .toEpochDay();
            }
            rounds[round] = (System.nanoTime() - start) / 1e3 / 20_000;
        }
        assertThat(sum).isPositive();
        java.util.Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    /** As many running A80 clocks, each with a stop and a resumption, written straight into the tables. */
    private void insert(int from, int to) {
        var due = DueDate.of(
                limit("A80"),
                DAY,
                List.of(Stop.between(DAY.plusDays(5), DAY.plusDays(15), StopReason.TESTING)),
                List.of(),
                deadlines.calendar());
        List<Object[]> clocks = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        for (int serial = from; serial < to; serial++) {
            String number = CaseNumber.of("BM", 2026, serial + 1).value();
            clocks.add(new Object[] {number, DAY, due.effective(), due.warnOn(), due.unitHeadOn(), due.headOn()});
            events.add(new Object[] {number, 1, "START", DAY, null});
            events.add(new Object[] {number, 2, "STOP", DAY.plusDays(5), "TESTING"});
            events.add(new Object[] {number, 3, "RESUME", DAY.plusDays(15), "TESTING"});
        }
        jdbc.batchUpdate("""
                insert into deadline_clock (case_number, limit_id, round, started_on, due_on, warn_on, unit_head_on, head_on, extensions, provisional)
                values (?, 'A80', 1, ?, ?, ?, ?, ?, 0, false)
                """, clocks);
        jdbc.batchUpdate("""
                insert into deadline_event (case_number, limit_id, round, seq, kind, legal_on, recorded_at, reason)
                values (?, 'A80', 1, ?, ?, ?, timestamp with time zone '2026-03-02 08:00:00+08', ?)
                """, events);
    }
}
