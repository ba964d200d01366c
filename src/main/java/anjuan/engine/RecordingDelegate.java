package anjuan.engine;

import anjuan.casefile.Matter;
import anjuan.ledger.Act;
import anjuan.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The Java delegate of a service task: runs its step and records it, in one transaction. */
final class RecordingDelegate implements JavaDelegate {

    private final String id;
    private final Step step;
    private final Ledger ledger;
    private final Clock clock;

    RecordingDelegate(String id, Step step, Ledger ledger, Clock clock) {
        this.id = id;
        this.step = step;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = Matter.ofKey(execution.getProcessBusinessKey());
        try (var ignored = MDC.putCloseable("case", matter.key())) {
            var outcome = step.carryOut(matter);
            if (outcome instanceof Outcome.Done done) {
                record(execution, matter, Act.DONE, null);
                EngineFacts.of(done.facts()).forEach(execution::setVariable);
            } else if (outcome instanceof Outcome.Refused refused) {
                record(execution, matter, "REFUSED", refused.code());
                // a value until here: an exception through a transactional bean would have spoilt the transaction
                throw new BpmnError(refused.code());
            }
        }
    }

    private void record(DelegateExecution execution, Matter matter, String outcome, @Nullable String reason) {
        var today = LocalDate.now(clock);
        ledger.append(new Act(
                matter.caseNumber(),
                ActInProgress.occurredOn(today),
                ActInProgress.actor(),
                id,
                matter.isWholeCase() ? null : matter.id(),
                outcome,
                reason,
                null,
                ProcessVersion.of(execution.getProcessDefinitionId()),
                ""));
    }
}
