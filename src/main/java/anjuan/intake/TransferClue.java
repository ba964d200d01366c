package anjuan.intake;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.EndedClueWatcher;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** 移送线索: the clue leaves the bureau, which has no venue; its clock ends. */
@Component
class TransferClue implements Step {

    private final CaseFiles files;
    private final IntakeMapper mapper;
    private final Deadlines deadlines;
    private final List<EndedClueWatcher> watchers;

    TransferClue(CaseFiles files, IntakeMapper mapper, Deadlines deadlines, List<EndedClueWatcher> watchers) {
        this.files = files;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.watchers = watchers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        var venue = mapper.venue(caseNumber).orElseThrow();
        deadlines.end(caseNumber, "A02", venue.decidedOn());
        files.change(caseNumber)
                .stage(Stage.TRANSFERRED_OUT)
                .ended(venue.decidedOn())
                .save();
        watchers.forEach(watcher -> watcher.ended(caseNumber, venue.decidedOn()));
        return Outcome.done();
    }
}
