package anjuan.preservation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.Measures;
import org.springframework.stereotype.Component;

/** 办结先行登记保存: every line is accounted for, or nothing was taken. */
@Component
class EndPreservation implements Step {

    private final Measures measures;

    EndPreservation(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        measures.end(matter);
        return Outcome.done();
    }
}
