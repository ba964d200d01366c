package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.guidance.Guidance.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记下级来文: a report, an objection, which is to be re-checked (X42), or that an opinion was noted, which ends it. */
@Component
class TakeInGuidanceReply implements Step {

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final CaseFiles files;
    private final Deadlines deadlines;

    TakeInGuidanceReply(Guidances guidances, GuidanceMapper mapper, CaseFiles files, Deadlines deadlines) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter.caseNumber());
        if (guidance.state() == State.OBJECTED) {
            var on = Objects.requireNonNull(guidance.objectedOn());
            var recheckOn = deadlines.start(matter, "X42.recheck", on).effective();
            mapper.setRecheckOn(matter.caseNumber(), recheckOn);
            return takenIn(matter, "OBJECTION", on);
        }
        var reply = guidances.unconsidered(guidance).orElseThrow();
        if (guidance.kind() == GuidanceKind.OPINION) {
            mapper.end(matter.caseNumber(), State.ENDED, reply.repliedBy(), reply.repliedOn());
            return takenIn(matter, "NOTED", reply.repliedOn());
        }
        return takenIn(matter, "REPLY", reply.repliedOn());
    }

    private Outcome takenIn(Matter matter, String what, LocalDate on) {
        if (files.read(matter.caseNumber()).lastActOn().isBefore(on)) {
            files.change(matter.caseNumber()).acted(on).save();
        }
        return Outcome.done(Map.of("below", what));
    }
}
