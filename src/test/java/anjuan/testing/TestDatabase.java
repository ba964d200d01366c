package anjuan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives tests a fresh database: H2 in memory, or PostgreSQL when the build says {@code anjuan.test.database=postgresql}. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Whether this run of the suite is on PostgreSQL. */
    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("anjuan.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = isPostgresql()
                ? Map.<String, Object>of(
                        "spring.datasource.url", Server.URL,
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "")
                : Map.<String, Object>of(
                        "spring.datasource.url",
                        "jdbc:h2:mem:anjuan-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties));
    }

    /** One server a JVM. */
    private static final class Server {

        static final String URL = start();

        private static String start() {
            try {
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new IllegalStateException("cannot start PostgreSQL for the tests", e);
            }
        }
    }
}
