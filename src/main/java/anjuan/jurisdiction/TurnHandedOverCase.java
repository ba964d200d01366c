package anjuan.jurisdiction;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.EndedClueWatcher;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 办结移交的案件: a clue ends; a filed case goes from where it stands to its closing. */
@Component
class TurnHandedOverCase implements Step {

    private final Jurisdiction jurisdiction;
    private final CaseFiles files;
    private final Processes processes;
    private final List<EndedClueWatcher> watchers;

    TurnHandedOverCase(
            Jurisdiction jurisdiction, CaseFiles files, Processes processes, List<EndedClueWatcher> watchers) {
        this.jurisdiction = jurisdiction;
        this.files = files;
        this.processes = processes;
        this.watchers = watchers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var question = jurisdiction.read(matter);
        if (!question.isAway() || question.isOpen()) {
            throw new IllegalStateException("the case of %s was not handed over".formatted(matter));
        }
        var main = Matter.of(matter.caseNumber());
        if (files.read(matter.caseNumber()).stage().isClue()) {
            var on = Objects.requireNonNull(question.decidedOn());
            files.change(matter.caseNumber())
                    .stage(Stage.TRANSFERRED_OUT)
                    .ended(on)
                    .save();
            processes.tell("clueHandedOver", main);
            watchers.forEach(watcher -> watcher.ended(matter.caseNumber(), on));
        } else {
            processes.tell("investigationTerminated", main);
        }
        return Outcome.done();
    }
}
