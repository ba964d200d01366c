package anjuan.investigation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.evidence.EvidenceRegister;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记调查措施: the act that the message brought is in the file, and its paper is made. */
@Component
class RecordInvestigativeAct implements Step {

    private final InvestigationMapper mapper;
    private final CaseFiles files;
    private final ActPapers actPapers;
    private final EvidenceRegister register;

    RecordInvestigativeAct(
            InvestigationMapper mapper, CaseFiles files, ActPapers actPapers, EvidenceRegister register) {
        this.mapper = mapper;
        this.files = files;
        this.actPapers = actPapers;
        this.register = register;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var acts = mapper.acts(caseNumber);
        if (acts.isEmpty()) {
            throw new IllegalStateException("no investigative act was written for " + caseNumber);
        }
        var act = acts.get(acts.size() - 1);
        actPapers.make(
                files.read(caseNumber),
                act,
                register.items(caseNumber).stream()
                        .filter(item -> Objects.equals(item.actNo(), act.no()))
                        .toList());
        return Outcome.done();
    }
}
