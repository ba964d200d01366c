package anjuan.architecture.wrong;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Outcome;
import anjuan.engine.Step;

/** Looks harmless: the process is started behind a class of ours. */
class IndirectlyCallingStep implements Step {

    private final Starter starter;

    IndirectlyCallingStep(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        starter.start();
        return Outcome.done();
    }

    static class Starter {

        ProcessBuilder start() {
            return new ProcessBuilder("true");
        }
    }
}
