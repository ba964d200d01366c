package anjuan.serving;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.serving.Service.Document;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记送达 (A87): the clock of service ends when the paper is sent, that of performance begins when served. */
@Component
class RecordService implements Step {

    private final CaseFiles files;
    private final Serving serving;
    private final Decisions decisions;
    private final Deadlines deadlines;

    RecordService(CaseFiles files, Serving serving, Decisions decisions, Deadlines deadlines) {
        this.files = files;
        this.serving = serving;
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var service = serving.latest(matter, Document.DECISION).orElseThrow();
        var decision = decisions.decision(matter).orElseThrow();
        deadlines.end(matter, "A86", service.sentOn());
        boolean isPenalty = decision.kind() == DecisionKind.PENALTY;
        files.change(matter)
                .stage(isPenalty ? Stage.PERFORMING : Stage.CLOSING)
                .served(service.servedOn())
                .save();
        if (!isPenalty) {
            return Outcome.done();
        }
        var due = deadlines.start(matter, "A95", service.servedOn());
        return Outcome.done(Map.of("performanceDue", deadlines.wakeAt(due)));
    }
}
