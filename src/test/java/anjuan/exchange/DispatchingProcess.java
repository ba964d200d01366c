package anjuan.exchange;

import anjuan.ledger.Ledger;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.sql.init.SqlInitializationAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that sends what waits and says aloud what it has put out, for a test that kills it. */
final class DispatchingProcess {

    static final String SCHEMA = "classpath:db/migration/V2__officer_and_casefile.sql,"
            + "classpath:db/migration/V3__ledger_access_inbox.sql,"
            + "classpath:db/migration/V52__exchange_keeps_messages.sql";

    private DispatchingProcess() {}

    /** @param args URL of the database, folder, number of messages to post first or 0, milliseconds after a file is out */
    public static void main(String[] args) {
        int messages = Integer.parseInt(args[2]);
        try (var context = new SpringApplicationBuilder(Dispatching.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + args[0],
                        "--spring.sql.init.mode=" + (messages > 0 ? "always" : "never"),
                        "--spring.sql.init.schema-locations=" + SCHEMA,
                        "--anjuan.exchange.folder=" + args[1],
                        "--transport.takes=" + args[3])) {
            post(messages, context.getBean(JdbcTemplate.class));
            context.getBean(Dispatch.class).sweep();
            System.out.println("swept");
        }
    }

    private static void post(int messages, JdbcTemplate jdbc) {
        if (messages > 0) {
            jdbc.update("""
                    insert into casefile_file (number, bureau_id, bureau_path, unit_id, stage, source, respondent, right_kind,
                        summary, received_on, last_act_on, opened_at, version)
                    values ('YZ-2026-00001', 'yz', 'yz/', 'yz-case', 'CLUE', 'REPORT', '某商行', 'TRADEMARK', '线索',
                        date '2026-03-02', date '2026-03-02', current_timestamp, 0)""");
        }
        for (int serial = 1; serial <= messages; serial++) {
            var key = "penalty-decision-%02d".formatted(serial);
            jdbc.update(
                    """
                    insert into exchange_message (message_key, kind, case_number, occurred_on, body, state, attempts,
                        next_try_at, posted_at)
                    values (?, 'penalty-decision', 'YZ-2026-00001', date '2026-03-02', ?, 'WAITING', 0, ?, ?)""",
                    key,
                    Messages.body(key),
                    Timestamp.valueOf("2026-03-02 08:00:00"),
                    Timestamp.valueOf("2026-03-02 08:00:00"));
        }
    }

    /** Not annotated as a configuration, so that the scan of the application does not find it. */
    @MapperScan(
            basePackages = {"anjuan.exchange", "anjuan.ledger"},
            annotationClass = org.apache.ibatis.annotations.Mapper.class)
    @ComponentScan(
            basePackages = "anjuan.casefile",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*CaseNumberTypeHandler"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        SqlInitializationAutoConfiguration.class,
        MybatisAutoConfiguration.class
    })
    @Import({Schemas.class, Dispatch.class, Ledger.class})
    static class Dispatching {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        /** Puts the file out, says so and then takes its time: whoever kills it here kills it before it is noted. */
        @Bean
        Transport transport(
                @Value("${anjuan.exchange.folder}") String folder, @Value("${transport.takes}") long takes) {
            var drop = new FileDrop(folder);
            return new Transport() {
                @Override
                public boolean isReady() {
                    return drop.isReady();
                }

                @Override
                public void send(Message message) throws IOException {
                    drop.send(message);
                    System.out.println("written " + message.key());
                    try {
                        Thread.sleep(takes);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
            };
        }
    }
}
