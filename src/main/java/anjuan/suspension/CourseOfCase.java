package anjuan.suspension;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the course of a case that goes no further here, up to its closing. */
@Service
public class CourseOfCase {

    private final Suspensions suspensions;
    private final SuspensionMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Processes processes;

    CourseOfCase(
            Suspensions suspensions,
            SuspensionMapper mapper,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Processes processes) {
        this.suspensions = suspensions;
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    /**
     * Ends a suspension that lasts, the limits of the case and of its parties and the courses of the parties; those of
     * measures run on until the measures are lifted.
     *
     * @param on day of the decision by which the case goes no further
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CaseNumber caseNumber, LocalDate on) {
        suspensions.lasting(caseNumber).ifPresent(suspension -> overtake(suspension.matter(), on));
        for (var clock : deadlines.of(caseNumber)) {
            var of = new Matter(caseNumber, clock.matter());
            if (clock.isRunning() && (of.isWholeCase() || of.is(Matter.Kind.PARTY))) {
                deadlines.end(of, clock.limit().id(), on);
            }
        }
        // its start event waits as long as the process, and would record an ended case as overdue
        processes.disarm(Matter.of(caseNumber), "caseOverdue");
        matters.of(caseNumber, Matter.Kind.PARTY).forEach(party -> matters.end(party.matter(), on));
        files.change(caseNumber).acted(on).save();
    }

    private void overtake(Matter suspension, LocalDate on) {
        mapper.overtake(suspension, on);
        matters.end(suspension, on);
        processes.tell("investigationTerminated", suspension);
    }
}
