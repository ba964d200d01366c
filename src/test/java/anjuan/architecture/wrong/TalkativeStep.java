package anjuan.architecture.wrong;

import anjuan.casefile.Matter;
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
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        return Outcome.done();
    }

    public String name() {
        return name;
    }
}
