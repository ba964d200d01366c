package anjuan.filing;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.officer.Organisation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 立案: gives the filing number, ends the clock of the verification and starts that of the case. */
@Component
class FileCase implements Step {

    private final CaseFiles files;
    private final FilingMapper mapper;
    private final Numbering numbering;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final FilingPaper paper;

    FileCase(
            CaseFiles files,
            FilingMapper mapper,
            Numbering numbering,
            Organisation organisation,
            Deadlines deadlines,
            FilingPaper paper) {
        this.files = files;
        this.mapper = mapper;
        this.numbering = numbering;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.paper = paper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var filedOn = mapper.latestDecision(caseNumber).orElseThrow().decidedOn();
        var bureau = organisation.bureau(files.read(caseNumber).bureauId());
        var number = numbering.next(bureau, NumberKind.FILING, filedOn);
        files.change(caseNumber)
                .stage(Stage.INVESTIGATING)
                .filed(number, filedOn)
                .save();
        deadlines.end(caseNumber, "A02", filedOn);
        var due = deadlines.start(caseNumber, "A80", filedOn);
        paper.make(files.read(caseNumber));
        return Outcome.done(Map.of("caseDue", deadlines.wakeAt(due)));
    }
}
