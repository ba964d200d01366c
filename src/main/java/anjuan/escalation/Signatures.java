package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the head of a bureau above signs: where a question is passed up, the question becomes one of that bureau. */
@Component
class Signatures {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Matters matters;

    Signatures(Escalations escalations, EscalationMapper mapper, Matters matters) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.matters = matters;
    }

    void sign(Work work, Dossier dossier, @Nullable String opinion) {
        mapper.sign(work.caseNumber(), work.by().name(), work.occurredOn());
        if (dossier.proposed() != Reply.Kind.PASSED_UP) {
            return;
        }
        var below = origin(dossier);
        var matter = matters.open(work.caseNumber(), Matter.Kind.ESCALATION, below.question(), work.occurredOn());
        mapper.insert(
                matter,
                below.kinds(),
                below.question(),
                below.disputed(),
                work.occurredOn(),
                work.by().name(),
                dossier.draft(),
                dossier.study(),
                below.articles(),
                State.ASKED);
        mapper.decide(matter, opinion, work.by().name(), work.occurredOn(), false, State.ASKED);
    }

    /** The question as the bureau of the case asked it. */
    private InstructionRequest origin(Dossier dossier) {
        return escalations.read(dossier.from());
    }
}
