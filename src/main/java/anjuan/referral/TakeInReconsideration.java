package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记复议决定 (F13): a case is opened, or the way to the procuratorate stands open for three days (F14). */
@Component
class TakeInReconsideration implements Step {

    private final Answering answering;

    TakeInReconsideration(Answering answering) {
        this.answering = answering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var answer = answering.answer(matter, State.RECONSIDERING, Kind.POLICE_FILED, Kind.UPHELD);
        boolean isFiled = answer.kind() == Kind.POLICE_FILED;
        if (isFiled) {
            answering.filed(matter, answer);
        } else {
            answering.refused(matter, answer, "F14", State.UPHELD);
        }
        return Outcome.done(Map.of("reconsideration", isFiled ? "FILED" : "UPHELD"));
    }
}
