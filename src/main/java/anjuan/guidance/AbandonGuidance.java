package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 不再发出: a draft that was given up. */
@Component
class AbandonGuidance implements Step {

    private final Guidances guidances;
    private final CaseFiles files;

    AbandonGuidance(Guidances guidances, CaseFiles files) {
        this.guidances = guidances;
        this.files = files;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var endedOn = Objects.requireNonNull(guidances.read(matter.caseNumber()).endedOn());
        files.change(matter.caseNumber()).stage(Stage.GUIDED).ended(endedOn).save();
        return Outcome.done();
    }
}
