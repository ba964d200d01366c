package anjuan.engine;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The courses that cases and their matters took through a process, to read. */
@Service
public class Courses {

    /**
     * One course through a version of a process.
     *
     * @param id the engine's id of it
     * @param process id of the process
     * @param definition the engine's id of the version
     * @param endedAt absent while it runs
     */
    public record Course(
            String id,
            String process,
            Matter matter,
            String definition,
            int version,
            Instant begunAt,
            @Nullable Instant endedAt) {

        public boolean isRunning() {
            return endedAt == null;
        }
    }

    /**
     * A node that a course has come to.
     *
     * @param until absent while the course stands there
     * @param isBroken whether the course was torn away from it, not led on by it
     * @param called the engine's id of the course that it called, absent where it called none
     */
    public record Passing(
            String node,
            Instant since,
            @Nullable Instant until,
            boolean isBroken,
            @Nullable String called) {}

    private static final int MOST_PASSINGS = 2_000;
    private static final String BODY_OF_REPETITION = "#multiInstanceBody";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Courses(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The courses that began last, the latest first. */
    public List<Course> latest(String process, int most) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, most)
                .stream()
                .map(Courses::course)
                .toList();
    }

    /** The courses that have not ended, the latest first. */
    public List<Course> running(String process, int most) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .unfinished()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, most)
                .stream()
                .map(Courses::course)
                .toList();
    }

    /** The courses of some cases and of their matters, case by case, the oldest first. */
    public List<Course> of(String process, Collection<CaseNumber> cases, int most) {
        return cases.stream()
                .flatMap(number -> Stream.of(number.value(), number.value() + "#%")
                        .flatMap(key -> history
                                .createHistoricProcessInstanceQuery()
                                .processDefinitionKey(process)
                                .processInstanceBusinessKeyLike(key)
                                .orderByProcessInstanceStartTime()
                                .asc()
                                .listPage(0, most)
                                .stream()))
                .map(Courses::course)
                .limit(most)
                .toList();
    }

    /** A course by the engine's id of it; absent where its history is gone. */
    public Optional<Course> find(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(Courses::course);
    }

    /** The course that called a course, or that called the one that did, up to the one that nothing called. */
    public Course outermost(Course course) {
        var root = history.createHistoricProcessInstanceQuery()
                .processInstanceId(course.id())
                .singleResult()
                .getRootProcessInstanceId();
        return root == null ? course : find(root).orElse(course);
    }

    /** Whether anything of a case runs. */
    public boolean isRunning(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    /** Whether anything of a case runs or ran. */
    public boolean isKnown(CaseNumber number) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0;
    }

    /** The nodes that a course has come to, in their order; of a repeated node each time, without the frame around them. */
    public List<Passing> passings(Course course) {
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql(
                        "select ID_, ACT_ID_, START_TIME_, END_TIME_, ACT_INST_STATE_, CALL_PROC_INST_ID_ from ACT_HI_ACTINST "
                                + "where PROC_INST_ID_ = #{instance} order by START_TIME_, SEQUENCE_COUNTER_")
                .parameter("instance", course.id())
                .listPage(0, MOST_PASSINGS)
                .stream()
                .filter(node -> !node.getActivityId().endsWith(BODY_OF_REPETITION))
                .map(Courses::passing)
                .toList();
    }

    /** The facts that a running course has now; of one that has ended none is kept. */
    public Map<String, Object> facts(Course course) {
        var facts = new TreeMap<String, Object>();
        if (course.isRunning()) {
            runtime.getVariables(course.id()).forEach((name, fact) -> {
                if (fact instanceof Boolean || fact instanceof String || fact instanceof Integer) {
                    facts.put(name, fact);
                }
            });
        }
        return facts;
    }

    /** The diagram of a version, to the letter; absent where the engine has no such version any more. */
    public Optional<String> diagram(String definition) {
        var version = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult();
        if (version == null) {
            return Optional.empty();
        }
        try (var model = repository.getProcessModel(definition)) {
            return Optional.of(new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read diagram " + definition, e);
        }
    }

    private static Course course(HistoricProcessInstance instance) {
        var end = instance.getEndTime();
        return new Course(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                Matter.ofKey(instance.getBusinessKey()),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionVersion(),
                instance.getStartTime().toInstant(),
                end == null ? null : end.toInstant());
    }

    private static Passing passing(HistoricActivityInstance node) {
        var end = node.getEndTime();
        return new Passing(
                node.getActivityId(),
                node.getStartTime().toInstant(),
                end == null ? null : end.toInstant(),
                node.isCanceled(),
                node.getCalledProcessInstanceId());
    }
}
