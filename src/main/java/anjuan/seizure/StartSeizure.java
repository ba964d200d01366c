package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** 制作查封、扣押文书 (A31, A33): forms 21, 24, 25 and 9; the thirty days are counted from the decision. */
@Component
class StartSeizure implements Step {

    private final Measures measures;
    private final SeizurePapers papers;
    private final Deadlines deadlines;

    StartSeizure(Measures measures, SeizurePapers papers, Deadlines deadlines) {
        this.measures = measures;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var measure = measures.read(matter);
        if (measure.state() != MeasureState.TAKEN) {
            throw new IllegalStateException("seizure %s was not taken".formatted(matter));
        }
        var taken = measures.taken(matter);
        var due = deadlines.start(matter, "A33", SeizurePapers.clockStart(measure, taken));
        measures.setInForce(matter, papers.decision(measure, due));
        papers.toOthers(matter, due);
        var facts = new HashMap<String, Object>();
        facts.put("seizureDue", deadlines.wakeAt(due));
        if (measure.urgent()) {
            var report = deadlines.start(matter, "A31.report", taken.takenOn(), taken.takenAt(), taken.takenOn());
            facts.put("reportDue", deadlines.wakeAt(report));
        }
        return Outcome.done(facts);
    }
}
