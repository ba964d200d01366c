package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.EndedClueWatcher;
import anjuan.closure.ClosedCaseWatcher;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import anjuan.escalation.InstructionRequest.State;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When a case is closed, or a clue ends, whose question was answered, the time to report the result begins (Q13). With a
 * clue an answer that was not considered yet is still considered, and what was not answered is withdrawn.
 */
@Component
class ResultIsOwed implements ClosedCaseWatcher, EndedClueWatcher {

    private final Escalations escalations;
    private final TakingBack takingBack;
    private final Deadlines deadlines;
    private final Processes processes;

    ResultIsOwed(Escalations escalations, TakingBack takingBack, Deadlines deadlines, Processes processes) {
        this.escalations = escalations;
        this.takingBack = takingBack;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public void closed(CaseNumber caseNumber, LocalDate on) {
        escalations.of(caseNumber).stream()
                .filter(request -> request.state() == State.TAKEN)
                .forEach(request -> report(request, on));
    }

    @Override
    public void ended(CaseNumber caseNumber, LocalDate on) {
        escalations.of(caseNumber).forEach(request -> {
            if (request.state() == State.TAKEN) {
                report(request, on);
            } else if (request.state() == State.ANSWERED) {
                deadlines.startIfInForce(request.matter(), "Q13", on);
            } else if (request.state().isUnsettled()) {
                takingBack.dropped(request, on);
            }
        });
    }

    private void report(InstructionRequest request, LocalDate on) {
        deadlines.startIfInForce(request.matter(), "Q13", on);
        processes.tell("caseEnded", request.matter());
    }
}
