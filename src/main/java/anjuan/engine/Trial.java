package anjuan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** One run of a diagram in the sandbox. */
public final class Trial {

    /** What a run waits for. */
    public enum Kind {
        TASK,
        MESSAGE,
        TIMER,
        CALL
    }

    /**
     * Something that a run waits for.
     *
     * @param node id of the node in the diagram
     * @param message its name, empty where no message is waited for
     */
    public record Wait(Kind kind, String node, String message, String handle) {}

    /** A run came to a node once more than any lawful course does. */
    public static final class GoesRound extends RuntimeException {

        GoesRound(String node) {
            super("goes round and round at " + node);
        }
    }

    private static final int MOST_NODES = 1_500;
    private static final int MOST_WAITS = 200;
    private static final Date LATER = Date.from(Instant.parse("2199-01-01T00:00:00Z"));

    private final ProcessEngine engine;
    private final String definition;
    private final Set<String> timerFacts;
    private final Sandbox.Prompter prompter;
    private final List<String> path = new ArrayList<>();
    private @Nullable String instance;

    Trial(ProcessEngine engine, String definition, Set<String> timerFacts, Sandbox.Prompter prompter) {
        this.engine = engine;
        this.definition = definition;
        this.timerFacts = timerFacts;
        this.prompter = prompter;
    }

    /**
     * Starts the run.
     *
     * @param message that starts it, empty where it starts without one
     * @return why it cannot go on, absent when it waits or has ended
     */
    public Optional<RuntimeException> begin(String message) {
        var facts = new HashMap<String, Object>();
        timerFacts.forEach(fact -> facts.put(fact, LATER));
        return tried(() -> {
            ProcessInstance begun = message.isEmpty()
                    ? engine.getRuntimeService().startProcessInstanceById(definition, facts)
                    : engine.getRuntimeService()
                            .startProcessInstanceByMessageAndProcessDefinitionId(message, definition, facts);
            instance = begun.getId();
        });
    }

    /** What the run waits for now. */
    public List<Wait> waits() {
        if (instance == null) {
            return List.of();
        }
        var waits = new ArrayList<Wait>();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .listPage(0, MOST_WAITS)
                .forEach(task -> waits.add(new Wait(Kind.TASK, task.getTaskDefinitionKey(), "", task.getId())));
        engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventType("message")
                .listPage(0, MOST_WAITS)
                .forEach(one -> waits.add(
                        new Wait(Kind.MESSAGE, one.getActivityId(), one.getEventName(), one.getExecutionId())));
        jobs(instance).forEach(job -> waits.add(new Wait(Kind.TIMER, nodeOf(job), "", job.getId())));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .listPage(0, MOST_WAITS)
                .forEach(called -> waits.add(new Wait(Kind.CALL, called.getBusinessKey(), "", called.getId())));
        return waits;
    }

    /**
     * Lets what is waited for happen.
     *
     * @return why the run cannot go on; it is then where it was before
     */
    public Optional<RuntimeException> proceed(Wait wait) {
        return tried(() -> {
            switch (wait.kind()) {
                case TASK -> engine.getTaskService().complete(wait.handle());
                case MESSAGE -> engine.getRuntimeService().messageEventReceived(wait.message(), wait.handle());
                case TIMER -> engine.getManagementService().executeJob(wait.handle());
                case CALL ->
                    engine.getTaskService()
                            .complete(engine.getTaskService()
                                    .createTaskQuery()
                                    .processInstanceId(wait.handle())
                                    .singleResult()
                                    .getId());
            }
        });
    }

    /** The nodes that the run has come to, in their order; also those that it was thrown back from. */
    public List<String> path() {
        return List.copyOf(path);
    }

    /** How many nodes the run has come to. */
    public int length() {
        return path.size();
    }

    /** Whether the run has come to its end. */
    public boolean isOver() {
        return instance == null
                || engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        == 0;
    }

    Sandbox.Prompter prompter() {
        return prompter;
    }

    void cameTo(String node) {
        path.add(node);
        if (path.size() > MOST_NODES) {
            throw new GoesRound(node);
        }
    }

    void forget() {
        if (!isOver()) {
            engine.getRuntimeService().deleteProcessInstance(instance, "tried", true, true, true, false);
        }
    }

    private Optional<RuntimeException> tried(Runnable act) {
        try {
            act.run();
            continueWhatWasPutOff();
            return Optional.empty();
        } catch (RuntimeException stopped) {
            return Optional.of(stopped);
        }
    }

    /** What a diagram leaves to a later moment is done at once. */
    private void continueWhatWasPutOff() {
        for (int i = 0; i < MOST_WAITS; i++) {
            var next = instance == null
                    ? Optional.<Job>empty()
                    : engine
                            .getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance)
                            .messages()
                            .listPage(0, 1)
                            .stream()
                            .findFirst();
            if (next.isEmpty()) {
                return;
            }
            engine.getManagementService().executeJob(next.get().getId());
        }
    }

    private List<Job> jobs(String of) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(of)
                .timers()
                .listPage(0, MOST_WAITS);
    }

    private String nodeOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
