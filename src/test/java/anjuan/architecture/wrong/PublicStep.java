package anjuan.architecture.wrong;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Outcome;
import anjuan.engine.Step;

public class PublicStep implements Step {

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        return Outcome.done();
    }
}
