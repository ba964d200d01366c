package anjuan.architecture.wrong;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Outcome;
import anjuan.engine.Step;

/** Two constructors and two public methods. */
class TalkativeStep implements Step {

    private final String name;

    TalkativeStep() {
        this("");
    }

    TalkativeStep(String name) {
        this.name = name;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        return Outcome.done();
    }

    public String name() {
        return name;
    }
}
