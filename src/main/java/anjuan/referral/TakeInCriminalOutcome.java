package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import org.springframework.stereotype.Component;

/** 登记刑事结果 (F17, F18): the suspended case goes on at once; a fine of the court rules out one of ours. */
@Component
class TakeInCriminalOutcome implements Step {

    private final Referrals referrals;
    private final Answering answering;

    TakeInCriminalOutcome(Referrals referrals, Answering answering) {
        this.referrals = referrals;
        this.answering = answering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var answer = answering.answer(
                matter,
                State.AWAITED,
                Kind.JUDGED_WITH_FINE,
                Kind.JUDGED_WITHOUT_FINE,
                Kind.NOT_PROSECUTED,
                Kind.DROPPED);
        answering.resume(referrals.read(matter), answer);
        referrals.end(matter, answer.kind() == Kind.JUDGED_WITH_FINE ? State.FINED : State.OVER, answer.occurredOn());
        return Outcome.done();
    }
}
