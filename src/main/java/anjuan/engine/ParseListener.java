package anjuan.engine;

import anjuan.casefile.Matter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts into every diagram what no drawing may leave out: user tasks are told to the observers, and a called process
 * inherits the case number.
 */
final class ParseListener extends AbstractBpmnParseListener {

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
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (CallableElementActivityBehavior) activity.getActivityBehavior();
        ((org.camunda.bpm.engine.impl.core.model.CallableElement) behavior.getCallableElement())
                .setBusinessKeyValueProvider(new ParameterValueProvider() {
                    @Override
                    public Object getValue(VariableScope caller) {
                        return ((ExecutionEntity) caller).getProcessBusinessKey();
                    }

                    @Override
                    public boolean isDynamic() {
                        return true;
                    }
                });
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
