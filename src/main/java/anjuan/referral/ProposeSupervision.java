package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import org.springframework.stereotype.Component;

/** 建议立案监督 (F12, F14): the letter to the procuratorate with its number. */
@Component
class ProposeSupervision implements Step {

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final ReferralPapers papers;
    private final Deadlines deadlines;

    ProposeSupervision(Referrals referrals, ReferralMapper mapper, ReferralPapers papers, Deadlines deadlines) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var proposed = referrals.last(matter);
        var referral = referrals.read(matter);
        if (proposed.kind() != Kind.SUPERVISION_PROPOSED || proposed.number() != null) {
            throw new IllegalStateException("the head did not propose supervision on " + matter);
        }
        mapper.setEventPaper(matter, proposed.seq(), papers.supervision(referral, proposed));
        deadlines.end(matter, "F12", proposed.occurredOn());
        deadlines.end(matter, "F14", proposed.occurredOn());
        referrals.set(matter, State.SUPERVISING);
        return Outcome.done();
    }
}
