package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Clocks and warnings of a server from before the three warnings keep their meaning. */
class WarningStagesMigrationTest {

    @Test
    void survivesOnH2() {
        assertSurvives(new DriverManagerDataSource("jdbc:h2:mem:warning-stages;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void survivesOnPostgres() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            assertSurvives(postgres.getPostgresDatabase());
        }
    }

    private static void assertSurvives(DataSource database) {
        run(database, "V4__deadline_keeps_clocks.sql", "V8__deadline_keeps_the_law_of_a_clock.sql");
        var jdbc = new JdbcTemplate(database);
        jdbc.update("""
                insert into deadline_clock (case_number, limit_id, round, started_on, ended_on, due_on, warn_on,
                    extensions, provisional)
                values ('YZ-2026-00001', 'A50', 1, date '2026-03-02', null, date '2026-03-16', date '2026-03-12', 0, false),
                    ('YZ-2026-00001', 'A02', 1, date '2026-02-02', date '2026-03-02', date '2026-03-05',
                    date '2026-03-02', 0, false)
                """);
        jdbc.update("""
                insert into deadline_warning (case_number, limit_id, round, stage, recorded_at)
                values ('YZ-2026-00001', 'A50', 1, 'WARNED', timestamp '2026-03-12 10:00:00'),
                    ('YZ-2026-00001', 'A50', 1, 'OVERDUE', timestamp '2026-03-17 10:00:00')
                """);

        run(database, "V9__deadline_warns_in_stages_and_asks_for_reasons.sql");

        assertThat(jdbc.queryForList("select stage from deadline_warning order by recorded_at", String.class))
                .containsExactly("OFFICER", "OVERDUE");
        assertThat(jdbc.queryForList(
                        "select limit_id from deadline_clock where provisional = true and head_on = due_on",
                        String.class))
                .as("running clocks are computed again at the start")
                .containsExactly("A50");
        assertThatThrownBy(() -> jdbc.update("update deadline_warning set stage = 'WARNED'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void run(DataSource database, String... migrations) {
        var scripts = new ResourceDatabasePopulator();
        for (var migration : migrations) {
            scripts.addScript(new ClassPathResource("db/migration/" + migration));
        }
        scripts.execute(database);
    }
}
