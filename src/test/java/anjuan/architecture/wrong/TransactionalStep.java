package anjuan.architecture.wrong;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.transaction.annotation.Transactional;

class TransactionalStep implements Step {

    @Override
    @Transactional
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        return Outcome.done();
    }
}
