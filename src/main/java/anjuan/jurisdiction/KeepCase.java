package anjuan.jurisdiction;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 继续办理: the case stays with the bureau; a designation by the superior is made out as form 2. */
@Component
class KeepCase implements Step {

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Matters matters;
    private final HandOverPapers papers;
    private final CaseFiles files;
    private final Access access;

    KeepCase(
            Jurisdiction jurisdiction,
            QuestionMapper mapper,
            Matters matters,
            HandOverPapers papers,
            CaseFiles files,
            Access access) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.matters = matters;
        this.papers = papers;
        this.files = files;
        this.access = access;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var question = jurisdiction.read(matter);
        if (question.isAway() || !question.mayStay()) {
            throw new IllegalStateException("nobody decided that the case of %s stays here".formatted(matter));
        }
        if (question.isOpen()) {
            var on = Stream.of(question.decidedOn(), question.talkedOn())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            papers.makeOfKept(files.read(matter.caseNumber()), question);
            mapper.end(matter, null, on);
            matters.end(matter, on);
            access.endSuperior(matter);
        }
        return Outcome.done();
    }
}
