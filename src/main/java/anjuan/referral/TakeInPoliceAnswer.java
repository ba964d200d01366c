package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记公安机关答复 (F08 to F10): each answer moves its clocks; to pass it on begins anew with the organ that takes it. */
@Component
class TakeInPoliceAnswer implements Step {

    private final Referrals referrals;
    private final Answering answering;
    private final Deadlines deadlines;

    TakeInPoliceAnswer(Referrals referrals, Answering answering, Deadlines deadlines) {
        this.referrals = referrals;
        this.answering = answering;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var answer = answering.answer(
                matter, State.RECEIVED, Kind.MORE_ASKED, Kind.PASSED_ON, Kind.POLICE_FILED, Kind.POLICE_REFUSED);
        switch (answer.kind()) {
            case MORE_ASKED -> {
                answering.endClocks(matter, answer.occurredOn(), "F08");
                deadlines.start(matter, "F08.supply", answer.occurredOn());
                referrals.set(matter, State.MORE_ASKED);
            }
            case PASSED_ON -> {
                answering.endTheirs(matter, answer.occurredOn());
                referrals.set(matter, State.SENT);
            }
            case POLICE_FILED -> answering.filed(matter, answer);
            default -> answering.refused(matter, answer, "F12", State.POLICE_REFUSED);
        }
        return Outcome.done(Map.of("policeAnswer", fact(answer.kind())));
    }

    private static String fact(Kind kind) {
        return switch (kind) {
            case MORE_ASKED -> "MORE";
            case PASSED_ON -> "PASSED_ON";
            case POLICE_FILED -> "FILED";
            default -> "REFUSED";
        };
    }
}
