package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 延长答复期限 (Q10). */
@Component
class GrantAnswerExtension implements Step {

    private final Opinions opinions;
    private final Deadlines deadlines;

    GrantAnswerExtension(Opinions opinions, Deadlines deadlines) {
        this.opinions = opinions;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = opinions.latestExtension(matter.caseNumber())
                .filter(one -> Boolean.TRUE.equals(one.granted()))
                .orElseThrow(() -> new IllegalStateException("the head did not give more time to answer " + matter));
        var grant = LongerAnswer.grant(
                Objects.requireNonNull(request.decidedOn()),
                Objects.requireNonNull(request.decidedBy()),
                request.reason());
        if (deadlines.extend(Matter.of(matter.caseNumber()), "Q10", grant) instanceof ClockChange.Refused refused) {
            throw new IllegalStateException("the time to answer %s is not extended: %s".formatted(matter, refused));
        }
        return Outcome.done();
    }
}
