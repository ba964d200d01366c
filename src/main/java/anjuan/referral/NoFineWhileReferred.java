package anjuan.referral;

import anjuan.casefile.Matter;
import anjuan.decision.ChargeOutcome;
import anjuan.decision.ChargeOutcome.Kind;
import anjuan.decision.DecisionKind;
import anjuan.decision.DecisionObstacle;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.threshold.CrimeThresholds;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No penalty instead of a referral, and no new fine for a referred act before the criminal outcome is known or after a court
 * has fined (F17). Warnings and restrictions go on; so does the fine for another charge, when the decision says that the
 * referred one goes to the judicial organs.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第十一条；行政处罚法 第二十七条、第三十五条
 */
@Component
class NoFineWhileReferred implements DecisionObstacle {

    private final Referrals referrals;
    private final CrimeThresholds thresholds;

    NoFineWhileReferred(Referrals referrals, CrimeThresholds thresholds) {
        this.referrals = referrals;
        this.thresholds = thresholds;
    }

    @Override
    public List<Refusal> beforeDecision(Matter party, Draft draft) {
        if (draft.kind() != DecisionKind.PENALTY) {
            return List.of();
        }
        var refusals = new ArrayList<Refusal>();
        var referred = referrals.against(party);
        thresholds.duties(party.caseNumber()).stream()
                .filter(duty -> duty.party().equals(party))
                .filter(duty -> referred.stream().noneMatch(one -> one.offence() == duty.offence()))
                .forEach(duty -> refusals.add(Refusal.of("PENALTY_INSTEAD_OF_REFERRAL", duty.says())));
        if (draft.penalty().fine().signum() > 0) {
            referred.stream()
                    .filter(one -> one.state().isOpen() || one.state() == State.FINED)
                    .filter(one -> !isLeftOut(one, draft.outcomes()))
                    .map(NoFineWhileReferred::refusal)
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private static Refusal refusal(Referral referral) {
        var named = referral.number() == null ? referral.matterId() : referral.number();
        return referral.state() == State.FINED
                ? Refusal.at("penalty.fine", "FINE_AFTER_COURT_FINED", named)
                : Refusal.at("penalty.fine", "FINE_WHILE_REFERRED", named);
    }

    /** Whether the decision leaves the referred act to the judicial organs, so that the fine is for something else. */
    private static boolean isLeftOut(Referral referral, List<ChargeOutcome> outcomes) {
        var left = outcomes.stream()
                .filter(outcome -> outcome.outcome() == Kind.JUDICIAL_ORGANS)
                .map(ChargeOutcome::charge)
                .toList();
        return referral.chargeNumbers().isEmpty() ? !left.isEmpty() : left.containsAll(referral.chargeNumbers());
    }
}
