package anjuan.architecture.wrong;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;

public class PublicStep implements Step {

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        return Outcome.done();
    }
}
