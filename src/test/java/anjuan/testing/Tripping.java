package anjuan.testing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A class that a diagram may name on an engine as it comes; already making one sets the tripwire. */
public final class Tripping implements JavaDelegate, ExecutionListener, TaskListener {

    public Tripping() {
        System.setProperty(Diagram.TRIPWIRE, "tripped");
    }

    @Override
    public void execute(DelegateExecution execution) {
        // made, which is enough
    }

    @Override
    public void notify(DelegateExecution execution) {
        // made, which is enough
    }

    @Override
    public void notify(DelegateTask task) {
        // made, which is enough
    }
}
