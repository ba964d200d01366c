package anjuan.investigation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记调查措施: the act that the message brought is in the file, and its paper is made. */
@Component
class RecordInvestigativeAct implements Step {

    private final InvestigationMapper mapper;
    private final CaseFiles files;
    private final ActPapers actPapers;

    RecordInvestigativeAct(InvestigationMapper mapper, CaseFiles files, ActPapers actPapers) {
        this.mapper = mapper;
        this.files = files;
        this.actPapers = actPapers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var acts = mapper.acts(caseNumber);
        if (acts.isEmpty()) {
            throw new IllegalStateException("no investigative act was written for " + caseNumber);
        }
        actPapers.make(files.read(caseNumber), acts.get(acts.size() - 1));
        return Outcome.done();
    }
}
