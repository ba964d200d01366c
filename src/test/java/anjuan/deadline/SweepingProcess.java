package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that sweeps once and says each warning aloud, for a test that kills it. */
final class SweepingProcess {

    private SweepingProcess() {}

    /** @param args URL of the database, number of cases to open first or 0, milliseconds that a listener takes */
    public static void main(String[] args) {
        int cases = Integer.parseInt(args[1]);
        try (var context = new SpringApplicationBuilder(Sweeping.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + args[0],
                        "--spring.sql.init.mode=" + (cases > 0 ? "always" : "never"),
                        "--spring.sql.init.schema-locations=" + DeadlinesTest.SCHEMA,
                        "--anjuan.config=target/no-such-directory",
                        "--listener.takes=" + args[2])) {
            var clock = context.getBean(DeadlinesTest.SettableClock.class);
            if (cases > 0) {
                open(cases, context.getBean(Deadlines.class), context.getBean(JdbcTemplate.class), clock);
            }
            clock.set("2026-04-01");
            context.getBean(DeadlineSweep.class).sweep();
            System.out.println("swept");
        }
    }

    private static void open(int cases, Deadlines deadlines, JdbcTemplate jdbc, DeadlinesTest.SettableClock clock) {
        jdbc.execute("create table heard (case_number varchar(40) not null, stage varchar(10) not null)");
        clock.set("2026-03-02");
        for (int serial = 1; serial <= cases; serial++) {
            deadlines.start(CaseNumber.of("YZ", 2026, serial), "A50", LocalDate.of(2026, 3, 2));
        }
    }

    /** Not annotated as a configuration, so that the scan of the application does not find it. */
    @Import(DeadlinesTest.Slice.class)
    static class Sweeping {

        /** Writes in the transaction of the warning, as the ledger does. */
        @Bean
        WarningListener writer(JdbcTemplate jdbc, @Value("${listener.takes}") long takes) {
            return warning -> {
                jdbc.update(
                        "insert into heard (case_number, stage) values (?, ?)",
                        warning.caseNumber().value(),
                        warning.stage().name());
                System.out.println("warned " + warning.caseNumber() + " " + warning.stage());
                try {
                    Thread.sleep(takes);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }
}
