package anjuan.engine;

import anjuan.casefile.Matter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timers and continuations that the engine carries out by itself, as far as something is wrong with them. */
@Service
public class Jobs {

    /**
     * A job that failed for good, or one whose time has passed.
     *
     * @param matter whose course it belongs to
     * @param node the node of the diagram that it is of
     * @param cause what went wrong last, in the words of the fault; absent where it was never tried
     * @param hasFailed whether it is not tried any more
     */
    public record Broken(
            String id,
            Matter matter,
            String process,
            String node,
            @Nullable String cause,
            Instant dueAt,
            boolean hasFailed) {}

    private static final int MOST = 200;
    private static final int TRIES = 3;
    /** A job that is due for longer than this is stuck: the executor looks every few seconds. */
    private static final int STUCK_MINUTES = 30;

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** What is broken at a moment, the jobs that are not tried any more first. */
    public List<Broken> broken(Instant now) {
        var failed = management.createJobQuery().noRetriesLeft().listPage(0, MOST);
        var late = management
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(now.minus(STUCK_MINUTES, ChronoUnit.MINUTES)))
                .listPage(0, MOST);
        var nodes = management.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, Function.identity()));
        return java.util.stream.Stream.concat(failed.stream(), late.stream())
                .map(job -> broken(job, nodes))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Has a job tried again that is not tried any more; nothing where it has gone. */
    @Transactional
    public boolean retry(String id) {
        var job = management.createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (job == null) {
            return false;
        }
        management.setJobRetries(id, TRIES);
        return true;
    }

    private Optional<Broken> broken(Job job, Map<String, JobDefinition> nodes) {
        var course = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        if (course == null || course.getBusinessKey() == null) {
            return Optional.empty();
        }
        var node = nodes.get(job.getJobDefinitionId());
        return Optional.of(new Broken(
                job.getId(),
                Matter.ofKey(course.getBusinessKey()),
                Objects.requireNonNullElse(job.getProcessDefinitionKey(), ""),
                node == null ? "" : node.getActivityId(),
                job.getExceptionMessage(),
                (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant(),
                job.getRetries() == 0));
    }
}
