package anjuan.closure;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 进入结案: the fifteen working days of A107 run from the event that allows closing, the latest act on the file. */
@Component
class OpenClosing implements Step {

    private final CaseFiles files;
    private final Deadlines deadlines;

    OpenClosing(CaseFiles files, Deadlines deadlines) {
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        files.change(caseNumber).stage(Stage.CLOSING).save();
        var due = deadlines.start(caseNumber, "A107", files.read(caseNumber).lastActOn());
        return Outcome.done(Map.of("closureDue", deadlines.wakeAt(due)));
    }
}
