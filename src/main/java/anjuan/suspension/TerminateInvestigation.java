package anjuan.suspension;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 终止调查: ends the courses of the parties, the limits of the case and a suspension that lasts, and makes form 8. */
@Component
class TerminateInvestigation implements Step {

    private final Terminations terminations;
    private final Suspensions suspensions;
    private final SuspensionMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Processes processes;
    private final TerminationPaper paper;

    TerminateInvestigation(
            Terminations terminations,
            Suspensions suspensions,
            SuspensionMapper mapper,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Processes processes,
            TerminationPaper paper) {
        this.terminations = terminations;
        this.suspensions = suspensions;
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.processes = processes;
        this.paper = paper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var termination = terminations.read(matter);
        if (!termination.isGranted()) {
            throw new IllegalStateException("termination %s was not granted".formatted(matter));
        }
        var caseNumber = matter.caseNumber();
        var on = Objects.requireNonNull(termination.decidedOn());
        suspensions.lasting(caseNumber).ifPresent(suspension -> overtake(suspension.matter(), on));
        endLimits(caseNumber, on);
        matters.of(caseNumber, Matter.Kind.PARTY).forEach(party -> matters.end(party.matter(), on));
        paper.make(termination);
        matters.end(matter, on);
        files.change(caseNumber).acted(on).save();
        return Outcome.done();
    }

    /** Those of the case and of its parties; those of measures run on until the measures are lifted. */
    private void endLimits(CaseNumber caseNumber, LocalDate on) {
        for (var clock : deadlines.of(caseNumber)) {
            var of = new Matter(caseNumber, clock.matter());
            if (clock.isRunning() && (of.isWholeCase() || of.is(Matter.Kind.PARTY))) {
                deadlines.end(of, clock.limit().id(), on);
            }
        }
        // its start event waits as long as the process, and would record an ended case as overdue
        processes.disarm(Matter.of(caseNumber), "caseOverdue");
    }

    private void overtake(Matter suspension, LocalDate on) {
        mapper.overtake(suspension, on);
        matters.end(suspension, on);
        processes.tell("investigationTerminated", suspension);
    }
}
