package anjuan.engine;

import anjuan.casefile.ChangedMeanwhile;
import anjuan.casefile.Matter;
import anjuan.ledger.Act;
import anjuan.ledger.Ledger;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The doors of the engine. Whoever passes one says who acts, and since when; the act and every step that follows from
 * it are written to the ledger in the same transaction.
 */
@Service
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Ledger ledger;

    Processes(RuntimeService runtime, TaskService tasks, ManagementService management, Ledger ledger) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.ledger = ledger;
    }

    /** Starts a process for a case or a matter of it. */
    @Transactional
    public void start(String process, Matter matter, Act act) {
        through(act, () -> runtime.startProcessInstanceByKey(process, matter.key()));
    }

    /** Completes an open task with the facts that the diagram asks for next. */
    @Transactional
    public void complete(OpenTask task, Act act, Map<String, Object> facts) {
        through(act.in(task.process()), () -> tasks.complete(task.id(), EngineFacts.of(facts)));
    }

    /** Sends a message to the process that waits for it, or that it starts. */
    @Transactional
    public void correlate(String message, Matter matter, Act act, Map<String, Object> facts) {
        through(act, () -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(matter.key())
                .setVariables(EngineFacts.of(facts))
                .correlate());
    }

    /** Starts a process on a matter as part of the act in progress, with which its steps are recorded. */
    @Transactional
    public void branch(String process, Matter matter) {
        runtime.startProcessInstanceByKey(process, matter.key());
    }

    /**
     * Tells the process that waits on a matter for a message, as part of the act in progress; nothing where none waits.
     */
    @Transactional
    public void tell(String message, Matter matter) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(matter.key())
                .correlateAllWithResult();
    }

    /**
     * Moves a waiting timer of a case or matter, and the fact that it was drawn with, to another moment. Where no such timer
     * waits, the fact alone is moved where it is known, for the timer that comes later.
     */
    @Transactional
    public void reaim(Matter matter, String timer, String fact, Instant due) {
        for (var instance : instances(matter)) {
            for (var job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .list()) {
                management.setJobDuedate(job.getId(), Date.from(due));
            }
            if (runtime.getVariable(instance.getId(), fact) != null) {
                runtime.setVariable(instance.getId(), fact, Date.from(due));
            }
        }
    }

    /** Takes a waiting timer of a case away, because what it watches has happened; nothing where none waits. */
    @Transactional
    public void disarm(Matter matter, String timer) {
        for (var instance : instances(matter)) {
            for (var job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(timer)
                    .list()) {
                management.deleteJob(job.getId());
            }
        }
    }

    private List<ProcessInstance> instances(Matter matter) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(matter.key())
                .listPage(0, 20);
    }

    private void through(Act act, Runnable command) {
        try (var ignored = MDC.putCloseable("case", act.caseNumber().value())) {
            ledger.append(act);
            ActInProgress.run(act.actor(), act.occurredOn(), command);
        } catch (OptimisticLockingException | MismatchingMessageCorrelationException moved) {
            // a timer or another node moved the process on first: the same to a caller as a file changed meanwhile
            throw new ChangedMeanwhile(act.caseNumber(), moved);
        } catch (ProcessEnginePersistenceException failed) {
            if (isDeadlock(failed)) {
                throw new ChangedMeanwhile(act.caseNumber(), failed);
            }
            throw failed;
        }
    }

    private static boolean isDeadlock(Throwable failed) {
        for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ExceptionUtil.checkDeadlockException(sql)) {
                return true;
            }
        }
        return false;
    }
}
