package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.Measures;
import org.springframework.stereotype.Component;

/** 办结查封、扣押: every line is accounted for, or nothing was taken. */
@Component
class EndSeizure implements Step {

    private final Measures measures;

    EndSeizure(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        measures.end(matter);
        return Outcome.done();
    }
}
