package anjuan.testing;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that go through the application's data source; a batch counts as one for each of its lines. */
@Component
public class CountedStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong ofOrganisation = new AtomicLong();

    /** Statements since the start. */
    public long count() {
        return count.get();
    }

    /** Those of them that asked for bureaus, units and people, which are kept for five seconds. */
    public long countOfOrganisation() {
        return ofOrganisation.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? counted(dataSource, count, ofOrganisation) : bean;
    }

    /** Wraps a data source so that its statements are added to a counter. */
    public static DataSource counted(DataSource dataSource, AtomicLong counter) {
        return counted(dataSource, counter, new AtomicLong());
    }

    private static DataSource counted(DataSource dataSource, AtomicLong counter, AtomicLong ofOrganisation) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
                        // counted when done
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, java.util.List<QueryInfo> queries) {
                        counter.addAndGet(execution.isBatch() ? execution.getBatchSize() : queries.size());
                        queries.stream()
                                .filter(query -> query.getQuery().contains("from officer_"))
                                .forEach(query -> ofOrganisation.incrementAndGet());
                    }
                })
                .build();
    }
}
