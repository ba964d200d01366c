package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.suspension.SuspensionByOrder;
import anjuan.suspension.SuspensionGround;
import anjuan.suspension.Suspensions;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 执行处理决定 (F18): the limit of the case stops, or goes on at once where it does not wait any longer. */
@Component
class SetCaseCourse implements Step {

    private final Referrals referrals;
    private final Answering answering;
    private final Suspensions suspensions;
    private final SuspensionByOrder suspension;

    SetCaseCourse(Referrals referrals, Answering answering, Suspensions suspensions, SuspensionByOrder suspension) {
        this.referrals = referrals;
        this.answering = answering;
        this.suspensions = suspensions;
        this.suspension = suspension;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var referral = referrals.read(matter);
        var chosen = referrals.last(matter);
        if (referral.state() != State.HANDED_OVER || chosen.kind() != ReferralEvent.Kind.COURSE_CHOSEN) {
            throw new IllegalStateException("the head did not choose what becomes of the case of " + matter);
        }
        if (referral.course() == CaseCourse.SUSPEND) {
            suspend(referral, chosen);
        } else {
            answering.resume(referral, chosen);
        }
        if (referral.course() == CaseCourse.CLOSE) {
            referrals.end(matter, State.TRANSFERRED, chosen.occurredOn());
        } else {
            referrals.set(matter, State.AWAITED);
        }
        return Outcome.done();
    }

    private void suspend(Referral referral, ReferralEvent chosen) {
        if (suspensions.lasting(referral.caseNumber()).isEmpty()) {
            suspension.order(
                    referral.caseNumber(),
                    SuspensionGround.OTHER_CASE,
                    Objects.requireNonNullElse(referral.courseReason(), referral.reason()),
                    Objects.requireNonNull(referral.number()),
                    chosen.actor(),
                    chosen.occurredOn());
        }
    }
}
