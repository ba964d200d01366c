package anjuan.engine;

import anjuan.casefile.Matter;
import anjuan.engine.Definitions.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
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

    /** Why a course cannot go. */
    public enum Why {
        /** Nothing says where it goes on from the node at which it stands. */
        NO_MOVE,
        /** The other node is of another kind. */
        OTHER_KIND,
        /** What holds the node, or what it hangs on, does not go along. */
        OTHER_PLACE,
        /** Something else went wrong; the log says what. */
        FAILED
    }

    /** @param node at which it is, in the version that is left; empty where it is the whole */
    public record Fault(String node, Why why) {}

    /** The course cannot go; nothing of it was changed. */
    public static final class CannotMove extends RuntimeException {

        private final transient List<Fault> faults;

        CannotMove(List<Fault> faults) {
            super(faults.toString());
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
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
        return runtime.createMigrationPlan(from.id(), to.id()).mapEqualActivities().build().getInstructions().stream()
                .map(one -> new Move(one.getSourceActivityId(), one.getTargetActivityId()))
                .toList();
    }

    /**
     * The nodes at which courses of a version stand and that a text does not have, with how many stand there.
     *
     * @param xml a diagram that passes the checks
     */
    public Map<Node, Integer> withoutPlace(Version version, String xml) {
        var kept = Diagrams.nodesOf(xml).stream().collect(Collectors.toMap(Node::id, Node::type, (a, b) -> a));
        var nodes = nodes(version);
        var without = new LinkedHashMap<Node, Integer>();
        courses(version).forEach(course -> course.nodes().stream()
                .map(nodes::get)
                .filter(node -> node != null && !node.type().equals(kept.get(node.id())))
                .forEach(node -> without.merge(node, 1, Integer::sum)));
        return without;
    }

    /**
     * What can be made of the moves that were chosen.
     *
     * @param moves those chosen, and those that suggest themselves for what is no place to stand at: what holds others, what
     *     hangs on a task that goes along
     * @param faults what speaks against the chosen ones; empty when courses can go by them
     */
    public record Planned(List<Move> moves, List<Fault> faults) {}

    /** Plans outside of the transaction of the caller, which the engine's refusal would spoil. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Planned plan(Version from, Version to, List<Move> chosen) {
        var sources = chosen.stream().map(Move::from).toList();
        var standing = nodes(from).keySet();
        var besides = suggested(from, to).stream()
                .filter(move -> !standing.contains(move.from()) && !sources.contains(move.from()))
                .collect(Collectors.toCollection(ArrayList::new));
        while (true) {
            var moves = Stream.concat(chosen.stream(), besides.stream()).toList();
            var faults = faults(from, to, moves);
            if (!besides.removeIf(
                    move -> faults.stream().anyMatch(one -> one.node().equals(move.from())))) {
                return new Planned(moves, faults);
            }
        }
    }

    private List<Fault> faults(Version from, Version to, List<Move> moves) {
        try {
            built(from, to, moves);
            return List.of();
        } catch (MigrationPlanValidationException wrong) {
            return wrong.getValidationReport().getInstructionReports().stream()
                    .map(report -> new Fault(
                            report.getMigrationInstruction().getSourceActivityId(), why(report.getFailures())))
                    .toList();
        } catch (BadUserRequestException wrong) {
            return List.of(new Fault("", Why.FAILED));
        }
    }

    /** The engine says it in sentences of its own. */
    private static Why why(List<String> failures) {
        if (failures.stream().anyMatch(failure -> failure.contains("no migration instruction"))) {
            return Why.NO_MOVE;
        }
        return failures.stream().anyMatch(failure -> failure.contains("incompatible types"))
                ? Why.OTHER_KIND
                : Why.OTHER_PLACE;
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
     * @param moves as they were planned
     * @return whether it still ran on the version that it was to leave
     * @throws CannotMove with what speaks against it; the transaction must then be given up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(String instance, Version from, Version to, List<Move> moves) {
        ProcessInstance running =
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        if (running == null || !running.getProcessDefinitionId().equals(from.id())) {
            return false;
        }
        try {
            runtime.newMigration(built(from, to, moves))
                    .processInstanceIds(instance)
                    .execute();
        } catch (MigratingProcessInstanceValidationException cannot) {
            throw new CannotMove(faults(cannot));
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

    private static List<Fault> faults(MigratingProcessInstanceValidationException cannot) {
        var report = cannot.getValidationReport();
        var faults = new ArrayList<Fault>();
        if (!report.getFailures().isEmpty()) {
            faults.add(new Fault("", Why.FAILED));
        }
        report.getActivityInstanceReports()
                .forEach(one -> faults.add(new Fault(one.getSourceScopeId(), why(one.getFailures()))));
        report.getTransitionInstanceReports()
                .forEach(one -> faults.add(new Fault(one.getSourceScopeId(), why(one.getFailures()))));
        return List.copyOf(faults);
    }

    private MigrationPlan built(Version from, Version to, List<Move> moves) {
        var builder = runtime.createMigrationPlan(from.id(), to.id());
        moves.forEach(move -> builder.mapActivities(move.from(), move.to()));
        return builder.build();
    }
}
