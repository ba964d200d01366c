package anjuan.suspension;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 终止调查: ends the courses of the parties, the limits of the case and a suspension that lasts, and makes form 8. */
@Component
class TerminateInvestigation implements Step {

    private final Terminations terminations;
    private final CourseOfCase course;
    private final Matters matters;
    private final TerminationPaper paper;

    TerminateInvestigation(Terminations terminations, CourseOfCase course, Matters matters, TerminationPaper paper) {
        this.terminations = terminations;
        this.course = course;
        this.matters = matters;
        this.paper = paper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var termination = terminations.read(matter);
        if (!termination.isGranted()) {
            throw new IllegalStateException("termination %s was not granted".formatted(matter));
        }
        var on = Objects.requireNonNull(termination.decidedOn());
        course.end(matter.caseNumber(), on);
        paper.make(termination);
        matters.end(matter, on);
        return Outcome.done();
    }
}
