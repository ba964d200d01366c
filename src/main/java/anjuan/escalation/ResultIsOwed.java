package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.closure.ClosedCaseWatcher;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import anjuan.escalation.InstructionRequest.State;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a case is closed whose question was answered, the time to report the result begins (Q13). */
@Component
class ResultIsOwed implements ClosedCaseWatcher {

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Processes processes;

    ResultIsOwed(Escalations escalations, Deadlines deadlines, Processes processes) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public void closed(CaseNumber caseNumber, LocalDate on) {
        escalations.of(caseNumber).stream()
                .filter(request -> request.state() == State.TAKEN)
                .forEach(request -> {
                    deadlines.startIfInForce(request.matter(), "Q13", on);
                    processes.tell("caseEnded", request.matter());
                });
    }
}
