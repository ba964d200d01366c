package anjuan.returned;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.EndedClueWatcher;
import anjuan.closure.ClosedCaseWatcher;
import anjuan.decision.Decision;
import anjuan.decision.DecisionObserver;
import anjuan.engine.Processes;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a returned case has a result, by whatever end, it is reported to whoever returned it (G05). */
@Component
class ReplyIsOwed implements DecisionObserver, ClosedCaseWatcher, EndedClueWatcher {

    private final ReturnedCases returned;
    private final Processes processes;

    ReplyIsOwed(ReturnedCases returned, Processes processes) {
        this.returned = returned;
        this.processes = processes;
    }

    @Override
    public void issued(Decision decision) {
        tell(decision.matter().caseNumber());
    }

    @Override
    public void closed(CaseNumber caseNumber, LocalDate on) {
        tell(caseNumber);
    }

    @Override
    public void ended(CaseNumber caseNumber, LocalDate on) {
        tell(caseNumber);
    }

    private void tell(CaseNumber caseNumber) {
        returned.of(caseNumber).stream()
                .filter(one -> !one.isAnswered())
                .forEach(one -> processes.tell("returnedCaseSettled", one.matter()));
    }
}
