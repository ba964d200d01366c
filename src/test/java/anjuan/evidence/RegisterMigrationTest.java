package anjuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What the acts of a server from before the register gave becomes its first items; nothing is lost. */
class RegisterMigrationTest {

    @Test
    void survivesOnH2() {
        assertSurvives(new DriverManagerDataSource("jdbc:h2:mem:evidence-register;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void survivesOnPostgres() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            assertSurvives(postgres.getPostgresDatabase());
        }
    }

    private static void assertSurvives(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("create table casefile_file (number varchar(24) primary key)");
        jdbc.execute("""
                create table investigation_act (case_number varchar(24) not null, no integer not null,
                    kind varchar(30) not null, held_on date not null, place varchar(300), officers varchar(200) not null,
                    content varchar(4000) not null, evidence_kind varchar(30), evidence_name varchar(200),
                    person varchar(200), due_on date, primary key (case_number, no))
                """);
        jdbc.update("insert into casefile_file (number) values ('YZ-2026-00001')");
        jdbc.update("""
                insert into investigation_act (case_number, no, kind, held_on, place, officers, content, evidence_kind,
                    evidence_name, due_on)
                values ('YZ-2026-00001', 1, 'MATERIAL_DEMAND', date '2026-03-02', null, '李明', '进货票据', null, null,
                        date '2026-03-09'),
                    ('YZ-2026-00001', 2, 'INSPECTION', date '2026-03-03', '解放路1号', '李明、王芳', '查见24件', 'OBJECT',
                        '服装24件', null),
                    ('YZ-2026-00001', 4, 'QUESTIONING', date '2026-03-05', null, '李明、王芳', '称购自流动商贩',
                        'PARTY_STATEMENT', '询问笔录', null)
                """);

        var migration = new ResourceDatabasePopulator();
        migration.addScript(new ClassPathResource("db/migration/V19__evidence_keeps_a_register.sql"));
        migration.execute(database);

        assertThat(jdbc.queryForList(
                        "select no || ' ' || name || ' ' || act_no || ' ' || proves from evidence_item order by no",
                        String.class))
                .containsExactly("1 服装24件 2 查见24件", "2 询问笔录 4 称购自流动商贩");
        assertThat(jdbc.queryForList("select content from investigation_act order by no", String.class))
                .containsExactly("进货票据（2026-03-09前）", "查见24件", "称购自流动商贩");
    }
}
