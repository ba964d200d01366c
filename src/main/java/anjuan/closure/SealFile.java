package anjuan.closure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 案卷封存: forms 54 to 56; nothing is added to the file after them. */
@Component
class SealFile implements Step {

    private final CaseFiles files;
    private final ClosureMapper mapper;
    private final FilePapers filePapers;

    SealFile(CaseFiles files, ClosureMapper mapper, FilePapers filePapers) {
        this.files = files;
        this.mapper = mapper;
        this.filePapers = filePapers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var archive = mapper.archive(caseNumber).orElseThrow();
        filePapers.make(files.read(caseNumber), archive);
        files.change(caseNumber)
                .stage(Stage.ARCHIVED)
                .archived(archive.archivedOn())
                .save();
        return Outcome.done();
    }
}
