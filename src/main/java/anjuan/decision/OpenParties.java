package anjuan.decision;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 分列当事人: from here on each respondent has a proposal, notice, decision and performance of his own. */
@Component
class OpenParties implements Step {

    private final CaseFiles files;
    private final Matters matters;

    OpenParties(CaseFiles files, Matters matters) {
        this.files = files;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var file = files.read(matter.caseNumber());
        var names = respondents(file);
        for (var name : names) {
            matters.open(matter.caseNumber(), Matter.Kind.PARTY, name, file.lastActOn());
        }
        return Outcome.done(Map.of("respondents", Integer.toString(names.size())));
    }

    /** A file without a party has one course, that of whoever it turns out to be. */
    private List<String> respondents(CaseFile file) {
        var names = files.respondents(file.number()).stream().map(Party::name).toList();
        return names.isEmpty() ? List.of(file.respondent()) : names;
    }
}
