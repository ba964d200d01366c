package anjuan.referral;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No case closes while a referral waits for something of ours or an answer of the police, and none closes by transfer without
 * their filing notice (F18).
 */
@Component
class ReferralWaits implements ClosingObstacle {

    private final Referrals referrals;
    private final Decisions decisions;

    ReferralWaits(Referrals referrals, Decisions decisions) {
        this.referrals = referrals;
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var waiting = referrals.of(file.number()).stream()
                .filter(referral -> referral.state().isUnsettled())
                .map(referral -> Refusal.of("REFERRAL_NOT_SETTLED", referral.suspect(), referral.matterId()));
        var unproven = decisions.of(file.number()).stream()
                .filter(decision -> decision.kind() == DecisionKind.JUDICIAL_ORGANS)
                .map(Decision::matter)
                .filter(party -> !isFiled(party))
                .map(party -> Refusal.of("CLOSING_TRANSFER_NOT_PROVEN", party.id()));
        return Stream.concat(waiting, unproven).toList();
    }

    private boolean isFiled(Matter party) {
        return referrals.against(party).stream()
                .anyMatch(referral -> referral.state().isFiled());
    }
}
