package anjuan.filing;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.EndedClueWatcher;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** 不予立案: the clue ends here, with the ground on form 7. */
@Component
class RefuseFiling implements Step {

    private final CaseFiles files;
    private final FilingMapper mapper;
    private final Deadlines deadlines;
    private final FilingPaper paper;
    private final List<EndedClueWatcher> watchers;

    RefuseFiling(
            CaseFiles files,
            FilingMapper mapper,
            Deadlines deadlines,
            FilingPaper paper,
            List<EndedClueWatcher> watchers) {
        this.files = files;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.paper = paper;
        this.watchers = watchers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var decidedOn = mapper.latestDecision(caseNumber).orElseThrow().decidedOn();
        files.change(caseNumber).stage(Stage.NOT_FILED).ended(decidedOn).save();
        deadlines.end(caseNumber, "A02", decidedOn);
        paper.make(files.read(caseNumber));
        watchers.forEach(watcher -> watcher.ended(caseNumber, decidedOn));
        return Outcome.done();
    }
}
