package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.referral.Referral.State;
import anjuan.referral.ReferralEvent.Kind;
import org.springframework.stereotype.Component;

/** 提请复议 (F12): the letter with its number; the three days of the police begin (F13). */
@Component
class AskReconsideration implements Step {

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final ReferralPapers papers;
    private final Deadlines deadlines;

    AskReconsideration(Referrals referrals, ReferralMapper mapper, ReferralPapers papers, Deadlines deadlines) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var asked = referrals.last(matter);
        var referral = referrals.read(matter);
        if (asked.kind() != Kind.RECONSIDERATION_ASKED || asked.number() != null) {
            throw new IllegalStateException("the head did not ask to have the refusal reconsidered on " + matter);
        }
        mapper.setEventPaper(matter, asked.seq(), papers.reconsideration(referral, asked));
        deadlines.end(matter, "F12", asked.occurredOn());
        deadlines.start(matter, "F13", asked.occurredOn());
        referrals.set(matter, State.RECONSIDERING);
        return Outcome.done();
    }
}
