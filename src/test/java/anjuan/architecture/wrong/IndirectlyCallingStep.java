package anjuan.architecture.wrong;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;

/** Looks harmless: the process is started behind a class of ours. */
class IndirectlyCallingStep implements Step {

    private final Starter starter;

    IndirectlyCallingStep(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        starter.start();
        return Outcome.done();
    }

    static class Starter {

        ProcessBuilder start() {
            return new ProcessBuilder("true");
        }
    }
}
