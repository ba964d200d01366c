package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记监督情况 (F15): seven days for the reasons, fifteen for the ordered filing; both are the time of the police. */
@Component
class TakeInSupervision implements Step {

    private final Answering answering;
    private final Deadlines deadlines;

    TakeInSupervision(Answering answering, Deadlines deadlines) {
        this.answering = answering;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var answer = answering.answer(
                matter,
                State.SUPERVISING,
                Kind.REASONS_DEMANDED,
                Kind.FILING_ORDERED,
                Kind.POLICE_FILED,
                Kind.NOT_SUPERVISED);
        answering.endTheirs(matter, answer.occurredOn());
        switch (answer.kind()) {
            case REASONS_DEMANDED -> deadlines.start(matter, "F15", answer.occurredOn());
            case FILING_ORDERED -> deadlines.start(matter, "F15.file", answer.occurredOn());
            case POLICE_FILED -> answering.filed(matter, answer);
            default -> {}
        }
        return Outcome.done(Map.of("supervision", fact(answer.kind())));
    }

    private static String fact(Kind kind) {
        return switch (kind) {
            case REASONS_DEMANDED, FILING_ORDERED -> "GOES_ON";
            case POLICE_FILED -> "FILED";
            default -> "ENDED";
        };
    }
}
