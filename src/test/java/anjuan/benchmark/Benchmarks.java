package anjuan.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.inbox.Inbox;
import anjuan.inbox.Position;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CountedStatements;
import anjuan.testing.Story;
import anjuan.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ratios against the bare engine, each taken in one run. Not part of the suite: {@code mvn test-compile
 * surefire:test@on-postgresql -Dtest=Benchmarks}.
 */
@AnjuanTest
class Benchmarks {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int TASKS = 100_000;
    private static final int POOLS = 50;

    @Autowired
    Story story;

    @Autowired
    CountedStatements counted;

    @Autowired
    TaskService tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcTemplate jdbc;

    /** A whole case, complaint to archive, against the same diagrams on the bare engine with empty delegates. */
    @Test
    void aWholeCase() {
        var bare = BareEngine.start(TestDatabase.isPostgresql(), "full");
        var bareAsOurs = BareEngine.start(TestDatabase.isPostgresql(), "activity");
        run(20, i -> story.archived(DAY));
        run(20, i -> bare.carryCase());
        run(20, i -> bareAsOurs.carryCase());

        double[] ours = new double[5];
        double[] full = new double[5];
        double[] activity = new double[5];
        for (int round = 0; round < ours.length; round++) {
            ours[round] = cpuMillis(20, i -> story.archived(DAY));
            full[round] = cpuMillis(20, i -> bare.carryCase());
            activity[round] = cpuMillis(20, i -> bareAsOurs.carryCase());
        }
        long before = counted.count();
        story.archived(DAY);
        long statements = counted.count() - before;
        long bareStatements = bare.statementsOfOneCase();
        long activityStatements = bareAsOurs.statementsOfOneCase();

        System.out.printf(
                "%nWHOLE CASE on %s (thread CPU ms a case, median of 5 rounds of 20; statements of one case)%n"
                        + "  Anjuan                        %7.1f ms  %5d statements%n"
                        + "  bare engine, history full     %7.1f ms  %5d statements  ratio %.2f x CPU, %.2f x statements%n"
                        + "  bare engine, history activity %7.1f ms  %5d statements  ratio %.2f x CPU, %.2f x statements%n",
                database(),
                median(ours),
                statements,
                median(full),
                bareStatements,
                median(ours) / median(full),
                (double) statements / bareStatements,
                median(activity),
                activityStatements,
                median(ours) / median(activity),
                (double) statements / activityStatements);
        assertThat(statements).isPositive();
    }

    /** First page, a deep page and the count of the inbox at 100,000 open tasks, against the engine's own query. */
    @Test
    void theInbox() {
        new ManyTasks(jdbc, TestDatabase.isPostgresql()).insert(TASKS, POOLS);
        var officer = organisation.officer(Story.HEAD);
        var groups = List.of("yz:HEAD", "yz:OFFICER", "@shi.fuju");
        var deep = inbox.pool(officer, null, 1_000).next().orElseThrow();

        double[] first = times(200, () -> inbox.pool(officer, null, 50));
        double[] next = times(200, () -> inbox.pool(officer, new Position(deep.dueOn(), deep.taskId()), 50));
        double[] count = times(200, () -> inbox.count(officer));
        double[] engineFirst = times(15, () -> query(groups).listPage(0, 50));
        double[] engineNext = times(15, () -> query(groups).listPage(1_000, 50));
        double[] engineCount = times(15, () -> query(groups).count());

        System.out.printf("%nINBOX at %,d open tasks on %s (ms)%n", TASKS, database());
        line("first page of 50", first, engineFirst);
        line("page behind 1,000", next, engineNext);
        line("count", count, engineCount);
        assertThat(inbox.pool(officer, null, 50).items()).hasSize(50);
    }

    private org.camunda.bpm.engine.task.TaskQuery query(List<String> groups) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(Story.HEAD)
                .taskCandidateGroupIn(groups)
                .endOr()
                .orderByDueDate()
                .asc();
    }

    private static void line(String what, double[] ours, double[] engine) {
        System.out.printf(
                "  %-18s Anjuan p50 %6.2f p95 %6.2f | engine p50 %8.2f p95 %8.2f | %6.0f x%n",
                what,
                quantile(ours, 0.5),
                quantile(ours, 0.95),
                quantile(engine, 0.5),
                quantile(engine, 0.95),
                quantile(engine, 0.5) / quantile(ours, 0.5));
    }

    private static void run(int times, IntConsumer what) {
        for (int i = 0; i < times; i++) {
            what.accept(i);
        }
    }

    private static double cpuMillis(int times, IntConsumer what) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        run(times, what);
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / times;
    }

    private static double[] times(int times, Runnable what) {
        run(Math.min(times, 20), i -> what.run());
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            what.run();
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        return taken;
    }

    private static double median(double[] values) {
        return quantile(values, 0.5);
    }

    private static double quantile(double[] values, double part) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(part * (sorted.length - 1)))];
    }

    private static String database() {
        return TestDatabase.isPostgresql() ? "PostgreSQL" : "H2";
    }
}
