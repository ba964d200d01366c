package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Processes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes questions back: the bureau above stops, and the matter of the question ends. */
@Component
class TakingBack {

    private final Escalations escalations;
    private final CaseFiles files;
    private final Matters matters;
    private final Processes processes;

    TakingBack(Escalations escalations, CaseFiles files, Matters matters, Processes processes) {
        this.escalations = escalations;
        this.files = files;
        this.matters = matters;
        this.processes = processes;
    }

    void tellAbove(InstructionRequest request) {
        if (request.upperFile() != null) {
            files.lock(request.upperFile());
            processes.tell("requestTakenBack", Matter.of(request.upperFile()));
        }
    }

    /** Ends a question that is not answered, because its clue has ended; not before what was last done about it. */
    void dropped(InstructionRequest request, LocalDate on) {
        var latest = latestAct(request);
        escalations.setState(request.matter(), InstructionRequest.State.WITHDRAWN);
        matters.end(request.matter(), on.isBefore(latest) ? latest : on);
        processes.tell("requestWithdrawn", request.matter());
    }

    /** The latest day on which something was done about a question, here or above. */
    LocalDate latestAct(InstructionRequest request) {
        var here = matters.find(request.matter()).orElseThrow().lastActOn();
        return Stream.concat(
                        Stream.of(here), Stream.ofNullable(request.upperFile()).map(file -> files.read(file)
                                .lastActOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
