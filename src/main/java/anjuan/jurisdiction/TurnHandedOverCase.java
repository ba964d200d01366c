package anjuan.jurisdiction;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 办结移交的案件: a clue ends; a filed case goes from where it stands to its closing. */
@Component
class TurnHandedOverCase implements Step {

    private final Jurisdiction jurisdiction;
    private final CaseFiles files;
    private final Processes processes;

    TurnHandedOverCase(Jurisdiction jurisdiction, CaseFiles files, Processes processes) {
        this.jurisdiction = jurisdiction;
        this.files = files;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var question = jurisdiction.read(matter);
        if (!question.isAway() || question.isOpen()) {
            throw new IllegalStateException("the case of %s was not handed over".formatted(matter));
        }
        var main = Matter.of(matter.caseNumber());
        if (files.read(matter.caseNumber()).stage().isClue()) {
            files.change(matter.caseNumber())
                    .stage(Stage.TRANSFERRED_OUT)
                    .ended(Objects.requireNonNull(question.decidedOn()))
                    .save();
            processes.tell("clueHandedOver", main);
        } else {
            processes.tell("investigationTerminated", main);
        }
        return Outcome.done();
    }
}
