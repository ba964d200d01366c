package anjuan.suspension;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 转入结案: tells the course of the case that its investigation was terminated; it goes to the closing. */
@Component
class TurnToClosing implements Step {

    private final Terminations terminations;
    private final Processes processes;

    TurnToClosing(Terminations terminations, Processes processes) {
        this.terminations = terminations;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        if (!terminations.read(matter).isGranted()) {
            throw new IllegalStateException("termination %s was not granted".formatted(matter));
        }
        processes.tell("investigationTerminated", Matter.of(matter.caseNumber()));
        return Outcome.done();
    }
}
