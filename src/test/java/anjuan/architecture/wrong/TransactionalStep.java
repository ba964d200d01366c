package anjuan.architecture.wrong;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.transaction.annotation.Transactional;

class TransactionalStep implements Step {

    @Override
    @Transactional
    public Outcome carryOut(CaseNumber caseNumber) {
        return Outcome.done();
    }
}
