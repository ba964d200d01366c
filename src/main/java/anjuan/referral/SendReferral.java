package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.suspension.SuspensionByOrder;
import anjuan.suspension.SuspensionGround;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 制作移送书并移送 (F04, F05): form 5 with its number and its copy to the procuratorate; the case is suspended where the chief
 * ordered it (A45), unless something stands against that by now.
 */
@Component
class SendReferral implements Step {

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final ReferralPapers papers;
    private final ReferralMessage message;
    private final Deadlines deadlines;
    private final SuspensionByOrder suspension;

    SendReferral(
            Referrals referrals,
            ReferralMapper mapper,
            ReferralPapers papers,
            ReferralMessage message,
            Deadlines deadlines,
            SuspensionByOrder suspension) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.papers = papers;
        this.message = message;
        this.deadlines = deadlines;
        this.suspension = suspension;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var referral = referrals.read(matter);
        if (referral.state() != State.ASSEMBLED) {
            throw new IllegalStateException("nothing was approved and assembled for " + matter);
        }
        var sent = referrals.latest(matter, ReferralEvent.Kind.SENT).orElseThrow();
        var letter = papers.letter(referral, sent.occurredOn());
        var number = Objects.requireNonNull(letter.number());
        mapper.setNumber(matter, number);
        mapper.setEventPaper(matter, sent.seq(), letter);
        deadlines.end(matter, "F04", sent.occurredOn());
        referrals.set(matter, State.SENT);
        message.post(matter, sent);
        if (referral.course() == CaseCourse.SUSPEND) {
            suspend(referral, number, sent);
        }
        return Outcome.done();
    }

    private void suspend(Referral referral, String number, ReferralEvent sent) {
        var caseNumber = referral.caseNumber();
        if (suspension.obstacleToOrder(caseNumber, sent.occurredOn()).isPresent()) {
            mapper.setCourse(referral.matter(), CaseCourse.GO_ON, referral.courseReason());
            return;
        }
        var chief = referrals
                .latest(referral.matter(), ReferralEvent.Kind.APPROVED)
                .orElseThrow()
                .actor();
        suspension.order(
                caseNumber,
                SuspensionGround.OTHER_CASE,
                Objects.requireNonNullElse(referral.courseReason(), referral.reason()),
                number,
                chief,
                sent.occurredOn());
    }
}
