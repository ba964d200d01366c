package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.decision.Decision;
import anjuan.decision.Decisions;
import anjuan.task.Work;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the execution on a party stands: going on, suspended or ended. */
@Component
public class Halts {

    private final ExecutionMapper mapper;
    private final Decisions decisions;

    Halts(ExecutionMapper mapper, Decisions decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    /** The halts of the decision that stands on a party, the earliest first. */
    public List<Halt> of(Matter party) {
        int round = decisions.decision(party).map(Decision::round).orElse(0);
        return mapper.halts(party.caseNumber()).stream()
                .map(ExecutionMapper.HaltRow::halt)
                .filter(halt -> halt.party().equals(party) && halt.decision() == round)
                .toList();
    }

    /** The suspension that lasts, or nothing. */
    public Optional<Halt> suspension(Matter party) {
        return last(party).filter(halt -> halt.kind() == Halt.Kind.SUSPENDED);
    }

    /** The end of the execution, or nothing while it goes on. */
    public Optional<Halt> end(Matter party) {
        return last(party).filter(halt -> halt.kind() == Halt.Kind.ENDED);
    }

    /** Writes down that an execution is suspended, goes on or has ended. */
    public void record(Work work, Halt.Kind kind, @Nullable Enum<?> ground, String reason, @Nullable String paper) {
        mapper.insertHalt(new Halt(
                work.matter(),
                mapper.halts(work.caseNumber()).size() + 1,
                decisions.decision(work.matter()).orElseThrow().round(),
                kind,
                ground == null ? null : ground.name(),
                reason,
                paper,
                work.by().name(),
                work.occurredOn()));
    }

    private Optional<Halt> last(Matter party) {
        return of(party).stream().reduce((earlier, later) -> later);
    }
}
