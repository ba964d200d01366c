package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.escalation.InstructionRequest.State;
import anjuan.task.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The questions that a file asks of the bureau above, and the question that a file was opened for. */
@Service
public class Escalations {

    private final EscalationMapper mapper;

    Escalations(EscalationMapper mapper) {
        this.mapper = mapper;
    }

    /** The questions asked or thought of on a case, the earliest first. */
    public List<InstructionRequest> of(CaseNumber caseNumber) {
        return mapper.requests(caseNumber);
    }

    public Optional<InstructionRequest> find(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst();
    }

    /** What the bureau above said to a question or did with it, the earliest first. */
    public List<Reply> replies(Matter matter) {
        return mapper.replies(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .toList();
    }

    /** The latest answer or other reply that moved the question on. */
    public Optional<Reply> latestReply(Matter matter) {
        return replies(matter).stream()
                .filter(one -> one.kind() != Reply.Kind.RECEIVED && one.kind() != Reply.Kind.PASSED_UP)
                .reduce((earlier, later) -> later);
    }

    /** The question that a file of ours was opened for; nothing for a case. */
    public Optional<Dossier> dossier(CaseNumber file) {
        return mapper.dossier(file);
    }

    /** The copy of the case that came with the question of a file of ours. */
    public Optional<FrozenCopy> copy(CaseNumber file) {
        return dossier(file).flatMap(one -> mapper.copy(one.copy()));
    }

    /** The copy that went with a question of a case. */
    public Optional<FrozenCopy> copy(InstructionRequest request) {
        return Optional.ofNullable(request.copy()).flatMap(mapper::copy);
    }

    /** The papers and attachments that went with a copy, with or after the question. */
    public List<CopyItem> items(String copy) {
        return mapper.items(copy);
    }

    InstructionRequest read(Matter matter) {
        return find(matter).orElseThrow();
    }

    Dossier ofFile(CaseNumber file) {
        return dossier(file).orElseThrow();
    }

    /** The question that a file of ours passed up last. */
    Optional<InstructionRequest> passedUp(CaseNumber file) {
        return of(file).stream().reduce((earlier, later) -> later);
    }

    void setState(Matter matter, State state) {
        mapper.setState(matter, state);
    }

    /** Whether a step of a question may be done as it stands; what a redrawn diagram asks out of turn is refused. */
    Optional<Refusal> outOfTurn(InstructionRequest request, State... allowed) {
        return Set.of(allowed).contains(request.state())
                ? Optional.empty()
                : Optional.of(Refusal.of("REQUEST_OUT_OF_TURN"));
    }
}
