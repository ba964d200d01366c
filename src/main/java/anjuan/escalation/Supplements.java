package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Processes;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Work;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Later papers of a question: added to the copy above, and told to the bureau that asked for them. */
@Component
class Supplements {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Enclosures enclosures;
    private final CaseFiles files;
    private final Processes processes;

    Supplements(
            Escalations escalations,
            EscalationMapper mapper,
            Enclosures enclosures,
            CaseFiles files,
            Processes processes) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.enclosures = enclosures;
        this.files = files;
        this.processes = processes;
    }

    void add(Work work, InstructionRequest request, List<String> ids, String note) {
        enclosures.add(
                Objects.requireNonNull(request.copy()),
                work.caseNumber(),
                ids,
                work.occurredOn(),
                work.by().name());
        if (request.upperFile() != null) {
            mapper.setSupplement(request.upperFile(), note);
        }
    }

    /** Tells the file above that they are there. */
    void tell(Matter matter) {
        var request = escalations.read(matter);
        escalations.setState(matter, State.SENT);
        if (request.upperFile() != null) {
            files.lock(request.upperFile());
            processes.tell("moreSupplied", Matter.of(request.upperFile()));
        }
    }
}
