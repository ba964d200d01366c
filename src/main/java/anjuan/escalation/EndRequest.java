package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.escalation.InstructionRequest.State;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 终结办理: the bureau below withdrew its question; what was passed up is withdrawn too. */
@Component
class EndRequest implements Step {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final TakingBack takingBack;
    private final CaseFiles files;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Opinions opinions;
    private final Processes processes;

    EndRequest(
            Escalations escalations,
            EscalationMapper mapper,
            TakingBack takingBack,
            CaseFiles files,
            Matters matters,
            Deadlines deadlines,
            Opinions opinions,
            Processes processes) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.takingBack = takingBack;
        this.files = files;
        this.matters = matters;
        this.deadlines = deadlines;
        this.opinions = opinions;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var dossier = escalations.ofFile(matter.caseNumber());
        var on = Objects.requireNonNull(
                matters.find(dossier.from()).orElseThrow().endedOn());
        escalations
                .passedUp(matter.caseNumber())
                .filter(up -> up.state().isAwaited())
                .ifPresent(up -> {
                    escalations.setState(up.matter(), State.WITHDRAWN);
                    matters.end(up.matter(), on);
                    takingBack.tellAbove(up);
                });
        ReceiveRequest.LIMITS.forEach(limit -> deadlines.end(matter, limit, on));
        mapper.endDossier(matter.caseNumber(), on);
        opinions.of(matter.caseNumber()).stream()
                .filter(Opinion::isAwaited)
                .forEach(opinion -> processes.tell("opinionNotNeeded", opinion.matter()));
        files.change(matter.caseNumber()).stage(Stage.ADVISED).ended(on).save();
        return Outcome.done();
    }
}
