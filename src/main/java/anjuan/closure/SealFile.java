package anjuan.closure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 案卷封存: nothing is added to the file after this. */
@Component
class SealFile implements Step {

    private final CaseFiles files;
    private final ClosureMapper mapper;

    SealFile(CaseFiles files, ClosureMapper mapper) {
        this.files = files;
        this.mapper = mapper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        files.change(caseNumber)
                .stage(Stage.ARCHIVED)
                .archived(mapper.archivedOn(caseNumber).orElseThrow())
                .save();
        return Outcome.done();
    }
}
