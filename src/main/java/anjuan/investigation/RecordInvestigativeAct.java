package anjuan.investigation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记调查措施: the act that the message brought must be in the file. */
@Component
class RecordInvestigativeAct implements Step {

    private final InvestigationMapper mapper;

    RecordInvestigativeAct(InvestigationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        if (mapper.acts(caseNumber).isEmpty()) {
            throw new IllegalStateException("no investigative act was written for " + caseNumber);
        }
        return Outcome.done();
    }
}
