package anjuan.guidance;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.escalation.CopyItem;
import anjuan.escalation.Escalations;
import anjuan.guidance.Guidance.State;
import anjuan.task.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What bureaus above ask of cases, and what the bureaus below said to it. */
@Service
public class Guidances {

    /** A reply with the papers that went up with it. */
    public record Answer(GuidanceReply reply, List<CopyItem> items) {}

    private final GuidanceMapper mapper;
    private final Escalations copies;

    Guidances(GuidanceMapper mapper, Escalations copies) {
        this.mapper = mapper;
        this.copies = copies;
    }

    /** What was issued on a case, the earliest first; nothing that is only drafted. */
    public List<Guidance> of(CaseNumber ofCase) {
        return mapper.ofCase(ofCase);
    }

    /** What a file of a bureau above is about; nothing for a case. */
    public Optional<Guidance> ofFile(CaseNumber file) {
        return mapper.ofFile(file);
    }

    /** What was issued as a matter of a case. */
    public Optional<Guidance> find(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> matter.id().equals(one.matterId()))
                .findFirst();
    }

    /** What the bureau below said to it, the earliest first. */
    public List<GuidanceReply> replies(Guidance guidance) {
        return mapper.replies(guidance.file());
    }

    /** The same with the papers that went up. */
    public List<Answer> answers(Guidance guidance) {
        return replies(guidance).stream()
                .map(reply -> new Answer(reply, reply.copy() == null ? List.of() : copies.items(reply.copy())))
                .toList();
    }

    /** How what was asked of a case, or of the case of a file, followed it from bureau to bureau, the earliest first. */
    public List<GuidanceMove> moves(CaseNumber caseNumber) {
        return mapper.moves(caseNumber);
    }

    Guidance read(CaseNumber file) {
        return ofFile(file).orElseThrow();
    }

    Guidance read(Matter matter) {
        return find(matter).orElseThrow();
    }

    /** The latest reply, where the bureau above did not look at it yet. */
    Optional<GuidanceReply> unconsidered(Guidance guidance) {
        return replies(guidance).stream()
                .reduce((earlier, later) -> later)
                .filter(reply -> reply.consideredOn() == null);
    }

    /** Whether a step may be done as it stands; what a redrawn diagram asks out of turn is refused. */
    static Optional<Refusal> outOfTurn(Guidance guidance, State... allowed) {
        return Set.of(allowed).contains(guidance.state())
                ? Optional.empty()
                : Optional.of(Refusal.of("GUIDANCE_OUT_OF_TURN"));
    }
}
