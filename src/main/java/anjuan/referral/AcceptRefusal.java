package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import org.springframework.stereotype.Component;

/** 接受不立案 (F16): the administrative case goes on, and the suspended one resumes at once. */
@Component
class AcceptRefusal implements Step {

    private final Referrals referrals;
    private final Answering answering;

    AcceptRefusal(Referrals referrals, Answering answering) {
        this.referrals = referrals;
        this.answering = answering;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var last = referrals.last(matter);
        var referral = referrals.read(matter);
        boolean isRefused =
                last.kind() == Kind.REFUSAL_ACCEPTED && referral.state().isRefusedByPolice()
                        || last.kind() == Kind.NOT_SUPERVISED && referral.state() == State.SUPERVISING;
        if (!isRefused) {
            throw new IllegalStateException("no refusal of the police was accepted on " + matter);
        }
        answering.endClocks(matter, last.occurredOn(), "F12", "F14");
        answering.resume(referral, last);
        referrals.end(matter, State.REFUSED, last.occurredOn());
        return Outcome.done();
    }
}
