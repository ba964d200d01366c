package anjuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The timers that wait on a case, and what a process has passed, in the words of the diagrams. */
@Component
public class TimerJobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final HistoryService history;

    TimerJobs(ManagementService management, RuntimeService runtime, HistoryService history) {
        this.management = management;
        this.runtime = runtime;
        this.history = history;
    }

    /** Lets a timer fire now; fails when it does not wait. */
    public void fire(CaseNumber number, String timer) {
        management.executeJob(waiting(number, timer).getId());
    }

    /** Leaves a timer as one that failed as often as it is tried; gives the id of its job. */
    public String failForGood(CaseNumber number, String timer) {
        var job = waiting(number, timer).getId();
        management.setJobRetries(job, 0);
        return job;
    }

    /** Lets a timer of one matter fire now; fails when it does not wait. */
    public void fire(Matter matter, String timer) {
        management.executeJob(waiting(matter, timer).getId());
    }

    /** When a timer of one matter is to fire; fails when it does not wait. */
    public Instant dueAt(Matter matter, String timer) {
        return waiting(matter, timer).getDuedate().toInstant();
    }

    /** When a timer is to fire; fails when it does not wait. */
    public Instant dueAt(CaseNumber number, String timer) {
        return waiting(number, timer).getDuedate().toInstant();
    }

    /** Lets a timer of one matter fire now; fails when it does not wait. */
    public void fireOf(Matter matter, String timer) {
        management.executeJob(waitingOf(matter, timer).getId());
    }

    /** When a timer of one matter is to fire; fails when it does not wait. */
    public Instant dueAtOf(Matter matter, String timer) {
        return waitingOf(matter, timer).getDuedate().toInstant();
    }

    /** The timers that wait on a case. */
    public Set<String> waiting(CaseNumber number) {
        var timers = new TreeSet<String>();
        jobs(number, null)
                .forEach(job -> timers.add(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()));
        return timers;
    }

    /** Every node of the process that the case has passed or stands at, gateways and events too. */
    public Set<String> passed(CaseNumber number, String process) {
        var nodes = new TreeSet<String>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(number.value() + "%")
                .processDefinitionKey(process)
                .listPage(0, 20)
                .forEach(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .listPage(0, 200)
                        .forEach(activity -> nodes.add(activity.getActivityId())));
        return nodes;
    }

    /** The nodes of the case's process in the order in which they were entered. */
    public List<String> trace(CaseNumber number, String process) {
        var nodes = new ArrayList<String>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(number.value() + "%")
                .processDefinitionKey(process)
                .listPage(0, 20)
                .forEach(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .listPage(0, 200)
                        .forEach(activity -> nodes.add(activity.getActivityId())));
        return nodes;
    }

    /** Whether no process of the case runs any more. */
    public boolean isOver(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                == 0;
    }

    private Job waiting(Matter matter, String timer) {
        var jobs = new ArrayList<Job>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(matter.key())
                .listPage(0, 20)
                .forEach(instance -> jobs.addAll(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .listPage(0, 50)));
        assertThat(jobs).as("timer %s on %s", timer, matter).hasSize(1);
        return jobs.get(0);
    }

    private Job waiting(CaseNumber number, String timer) {
        var jobs = jobs(number, timer);
        assertThat(jobs)
                .as("timer %s on %s, where %s wait", timer, number, waiting(number))
                .hasSize(1);
        return jobs.get(0);
    }

    private Job waitingOf(Matter matter, String timer) {
        var jobs = jobs(matter.key(), timer);
        assertThat(jobs).as("timer %s on %s", timer, matter).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobs(CaseNumber number, String timer) {
        return jobs(number.value() + "%", timer);
    }

    private List<Job> jobs(String keys, String timer) {
        var jobs = new ArrayList<Job>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(keys)
                .listPage(0, 20)
                .forEach(instance -> {
                    var query = management.createJobQuery().processInstanceId(instance.getId());
                    jobs.addAll((timer == null ? query : query.activityId(timer)).listPage(0, 50));
                });
        return jobs;
    }
}
