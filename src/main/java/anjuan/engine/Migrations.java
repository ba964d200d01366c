package anjuan.engine;

import anjuan.casefile.Matter;
import anjuan.engine.Definitions.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a course that runs from one version of its process to another. Where it stands it goes on standing: tasks keep
 * their id, timers their due date; only what a node is called or asks comes from the other version.
 */
@Service
public class Migrations {

    /** Where a course that stands at one node goes on in the other version. */
    public record Move(String from, String to) {}

    /** A course of a process that runs, and the nodes at which it stands. */
    public record Course(String instance, Matter matter, Set<String> nodes) {}

    /** A node of a version. */
    public record Node(String id, String type, String label) {}

    /** The course cannot go; nothing of it was changed. */
    public static final class CannotMove extends RuntimeException {

        private final List<String> reasons;

        CannotMove(List<String> reasons) {
            super(String.join("; ", reasons));
            this.reasons = List.copyOf(reasons);
        }

        public List<String> reasons() {
            return reasons;
        }
    }

    private final RuntimeService runtime;
    private final HistoryService history;
    private final TaskService tasks;
    private final Diagrams diagrams;
    private final Supplier<Stream<TaskObserver>> observers;

    Migrations(
            RuntimeService runtime,
            HistoryService history,
            TaskService tasks,
            Diagrams diagrams,
            ObjectProvider<TaskObserver> observers) {
        this.runtime = runtime;
        this.history = history;
        this.tasks = tasks;
        this.diagrams = diagrams;
        this.observers = observers::stream;
    }

    /** The moves that suggest themselves: nodes that are in both versions, of the same kind. */
    public List<Move> suggested(Version from, Version to) {
        return equal(from, to).getInstructions().stream()
                .map(one -> new Move(one.getSourceActivityId(), one.getTargetActivityId()))
                .toList();
    }

    /** What the engine says against the moves, a sentence each; empty when courses can go by them. */
    public List<String> faults(Version from, Version to, List<Move> moves) {
        try {
            plan(from, to, moves);
            return List.of();
        } catch (MigrationPlanValidationException wrong) {
            return wrong.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream()
                            .map(failure -> report.getMigrationInstruction().getSourceActivityId() + " → "
                                    + report.getMigrationInstruction().getTargetActivityId() + ": " + failure))
                    .toList();
        } catch (BadUserRequestException wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        }
    }

    /** The courses that run on a version, by case number and matter, and where each stands. */
    public List<Course> courses(Version version) {
        var nodes = history
                .createNativeHistoricActivityInstanceQuery()
                .sql(
                        "select ID_, PROC_INST_ID_, ACT_ID_ from ACT_HI_ACTINST where PROC_DEF_ID_ = #{version} and END_TIME_ is null")
                .parameter("version", version.id())
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        HistoricActivityInstance::getProcessInstanceId,
                        Collectors.mapping(HistoricActivityInstance::getActivityId, Collectors.toSet())));
        return history
                .createNativeHistoricProcessInstanceQuery()
                .sql(
                        "select ID_, BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_ID_ = #{version} and END_TIME_ is null"
                                + " order by BUSINESS_KEY_, ID_")
                .parameter("version", version.id())
                .list()
                .stream()
                .map(one -> new Course(
                        one.getId(), Matter.ofKey(one.getBusinessKey()), nodes.getOrDefault(one.getId(), Set.of())))
                .toList();
    }

    /** The nodes of a version at which a course can stand, by id, in the order of the file. */
    public Map<String, Node> nodes(Version version) {
        return diagrams.nodes(version.id()).stream()
                .collect(Collectors.toMap(Node::id, node -> node, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * Moves one course, in the transaction of the caller, who must hold its case.
     *
     * @return whether it still ran on the version that it was to leave
     * @throws CannotMove with the reasons; the transaction must then be given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(String instance, Version from, Version to, List<Move> moves) {
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (running == null || !running.getProcessDefinitionId().equals(from.id())) {
            return false;
        }
        try {
            runtime.newMigration(plan(from, to, moves))
                    .processInstanceIds(instance)
                    .execute();
        } catch (MigratingProcessInstanceValidationException cannot) {
            throw new CannotMove(reasons(cannot));
        } catch (MigrationPlanValidationException cannot) {
            throw new CannotMove(faults(from, to, moves));
        }
        tellObservers(running, to);
        return true;
    }

    /** A task of the course may be another one now, or ask another post; who keeps the inbox has to know. */
    private void tellObservers(ProcessInstance moved, Version to) {
        var roles = diagrams.roles(to.id());
        tasks.createTaskQuery().processInstanceId(moved.getId()).list().forEach(task -> {
            var open = new OpenTask(
                    task.getId(),
                    Matter.ofKey(moved.getBusinessKey()),
                    ProcessVersion.of(to.id()),
                    task.getTaskDefinitionKey(),
                    roles.getOrDefault(task.getTaskDefinitionKey(), ""));
            observers.get().forEach(observer -> observer.moved(open));
        });
    }

    private static List<String> reasons(MigratingProcessInstanceValidationException cannot) {
        var report = cannot.getValidationReport();
        var reasons = new ArrayList<String>(report.getFailures());
        report.getActivityInstanceReports().forEach(one -> one.getFailures()
                .forEach(failure -> reasons.add(one.getSourceScopeId() + ": " + failure)));
        report.getTransitionInstanceReports().forEach(one -> one.getFailures()
                .forEach(failure -> reasons.add(one.getSourceScopeId() + ": " + failure)));
        return List.copyOf(reasons);
    }

    private MigrationPlan equal(Version from, Version to) {
        return runtime.createMigrationPlan(from.id(), to.id())
                .mapEqualActivities()
                .build();
    }

    /** The chosen moves, and for what holds others (a sub-process, a repetition) those that suggest themselves. */
    private MigrationPlan plan(Version from, Version to, List<Move> moves) {
        var chosen = new TreeMap<String, String>();
        moves.forEach(move -> chosen.put(move.from(), move.to()));
        var standing = nodes(from).keySet();
        var builder = runtime.createMigrationPlan(from.id(), to.id());
        chosen.forEach(builder::mapActivities);
        var mapped = new HashSet<>(chosen.keySet());
        for (MigrationInstruction one : equal(from, to).getInstructions()) {
            if (!standing.contains(one.getSourceActivityId()) && mapped.add(one.getSourceActivityId())) {
                builder.mapActivities(one.getSourceActivityId(), one.getTargetActivityId());
            }
        }
        return builder.build();
    }
}
