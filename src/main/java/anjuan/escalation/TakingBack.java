package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells the bureau above that a question is withdrawn. */
@Component
class TakingBack {

    private final CaseFiles files;
    private final Processes processes;

    TakingBack(CaseFiles files, Processes processes) {
        this.files = files;
        this.processes = processes;
    }

    void tellAbove(InstructionRequest request) {
        if (request.upperFile() != null) {
            files.lock(request.upperFile());
            processes.tell("requestTakenBack", Matter.of(request.upperFile()));
        }
    }
}
