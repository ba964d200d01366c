package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 终结征求意见: the question was withdrawn below, so that no opinion is needed. */
@Component
class EndOpinion implements Step {

    private final Escalations escalations;
    private final Opinions opinions;
    private final OpinionMapper mapper;
    private final Matters matters;

    EndOpinion(Escalations escalations, Opinions opinions, OpinionMapper mapper, Matters matters) {
        this.escalations = escalations;
        this.opinions = opinions;
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var ended = Objects.requireNonNull(
                escalations.ofFile(matter.caseNumber()).endedOn(), () -> "the question of " + matter + " is open");
        var askedOn = opinions.read(matter).askedOn();
        LocalDate on = ended.isBefore(askedOn) ? askedOn : ended;
        mapper.end(matter, null, null, false, on);
        matters.end(matter, on);
        return Outcome.done();
    }
}
