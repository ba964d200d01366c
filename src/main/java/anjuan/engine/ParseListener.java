package anjuan.engine;

import anjuan.casefile.Matter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts into every diagram what no drawing may leave out: user tasks are told to the observers, a called process
 * inherits the case number and the matter, one that is called for each respondent is the course of that party, and one
 * that a drawing calls for a matter is the course of that matter of the same case. What runs without a person is a step.
 */
final class ParseListener extends AbstractBpmnParseListener {

    private static final String LOOP_COUNTER = "loopCounter";

    private final Supplier<Stream<TaskObserver>> observers;

    ParseListener(Supplier<Stream<TaskObserver>> observers) {
        this.observers = observers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                task -> observers.get().forEach(observer -> observer.opened(openTask(task, definition))));
        for (var end : List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)) {
            definition.addBuiltInTaskListener(
                    end, task -> observers.get().forEach(observer -> observer.ended(task.getId())));
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        requireStep(activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        requireStep(activity);
    }

    /** Without a step the engine would send mail, run a command of the machine or wait for a stranger. */
    private static void requireStep(ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof ServiceTaskDelegateExpressionActivityBehavior)) {
            throw new ProcessEngineException("not a step of the product: " + activity.getId());
        }
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean isForEachParty = element.element("multiInstanceLoopCharacteristics") != null;
        var behavior = (CallableElementActivityBehavior) activity.getActivityBehavior();
        var called = (CallableElement) behavior.getCallableElement();
        var drawn = called.getBusinessKeyValueProvider();
        called.setBusinessKeyValueProvider(new ParameterValueProvider() {
            @Override
            public Object getValue(VariableScope caller) {
                var key = ((ExecutionEntity) caller).getProcessBusinessKey();
                if (isForEachParty) {
                    return ofParty(key, (Integer) caller.getVariable(LOOP_COUNTER));
                }
                return drawn == null ? key : ofSameCase(key, String.valueOf(drawn.getValue(caller)));
            }

            @Override
            public boolean isDynamic() {
                return true;
            }
        });
    }

    /** A matter that a step opened, as a drawing names it; never one of another case. */
    private static String ofSameCase(String key, String named) {
        var matter = Matter.ofKey(named);
        if (!matter.caseNumber().equals(Matter.ofKey(key).caseNumber())) {
            throw new IllegalArgumentException(key + " cannot call a process for " + named);
        }
        return matter.key();
    }

    private static String ofParty(String key, int counter) {
        return Matter.party(Matter.ofKey(key).caseNumber(), counter + 1).key();
    }

    private static OpenTask openTask(DelegateTask task, TaskDefinition definition) {
        var role = definition.getCandidateGroupIdExpressions().stream()
                .map(group -> group.getExpressionText())
                .findFirst()
                .orElse("");
        return new OpenTask(
                task.getId(),
                Matter.ofKey(task.getExecution().getProcessBusinessKey()),
                ProcessVersion.of(task.getProcessDefinitionId()),
                task.getTaskDefinitionKey(),
                role);
    }
}
