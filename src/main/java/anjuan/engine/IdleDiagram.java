package anjuan.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Takes out of a diagram in the sandbox what would act or ask: conditions and decision
 * tables are put to the prompter of the trial, called processes are replaced by one that waits. Every node that is come to is told to the trial.
 */
final class IdleDiagram extends AbstractBpmnParseListener {

    private static final String RESPONDENTS = "respondents";

    private final Supplier<Trial> trial;

    IdleDiagram(Supplier<Trial> trial) {
        this.trial = trial;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        var condition = element.element("conditionExpression");
        if (condition != null) {
            flow.setProperty(
                    BpmnParse.PROPERTYNAME_CONDITION,
                    new Asked(
                            element.attribute("sourceRef"),
                            String.valueOf(element.attribute("id")),
                            condition.getText().strip()));
        }
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
        activity.setActivityBehavior(new TaskActivityBehavior() {
            @Override
            public void execute(ActivityExecution execution) {
                trial.get().prompter().decide(activity.getId());
                leave(execution);
            }
        });
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
        var behavior = (CallableElementActivityBehavior) activity.getActivityBehavior();
        var called = new CallableElement();
        var drawn = behavior.getCallableElement();
        called.setDefinitionKeyValueProvider(new ConstantValueProvider(Sandbox.CALLED));
        called.setBusinessKeyValueProvider(new ConstantValueProvider(activity.getId()));
        called.setBinding(drawn.getBinding());
        called.setDeploymentId(drawn.getDeploymentId());
        called.setTenantIdProvider(drawn.getTenantIdProvider());
        behavior.setCallableElement(called);
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
        body.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                execution.setVariable(RESPONDENTS, trial.get().prompter().repetitions(element.attribute("id"))));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!isOfCalledProcess(activity)) {
            watch(activity);
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!isOfCalledProcess(activity)) {
            watch(activity);
        }
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!isOfCalledProcess(activity)) {
            watch(activity);
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watch(activity);
    }

    private void watch(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> trial.get().cameTo(activity.getId()));
    }

    private static boolean isOfCalledProcess(ActivityImpl activity) {
        return Sandbox.CALLED.equals(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey());
    }

    /** A condition to which the case's own course gives the answer. */
    private final class Asked implements Condition {

        private final String source;
        private final String flow;
        private final String text;

        Asked(String source, String flow, String text) {
            this.source = source;
            this.flow = flow;
            this.text = text;
        }

        @Override
        public boolean evaluate(DelegateExecution execution) {
            return trial.get().prompter().takes(source, flow, text);
        }

        @Override
        public boolean evaluate(VariableScope scope, DelegateExecution execution) {
            return evaluate(execution);
        }

        @Override
        public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
            return evaluate(execution);
        }
    }
}
